package org.fengsui.benchmarks.measure;

import java.util.List;

/**
 * One figure over several rounds.
 *
 * @param median the middle; of an even number of rounds the mean of the two in the middle
 * @param lowest of all rounds
 * @param highest of all rounds
 */
public record Spread(double median, double lowest, double highest) {
  private static final double PERCENT = 100;

  /** Of at least one figure. */
  public static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** Highest less lowest, over the median, in percent; 0 where the median is 0. */
  public double percent() {
    return median == 0 ? 0 : (highest - lowest) / median * PERCENT;
  }
}
