package org.fengsui.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Records a second of several runs of one job. */
final class Figures {
  private final List<Double> rates = new ArrayList<>();

  /** Adds a run. */
  void add(double recordsPerSecond) {
    rates.add(recordsPerSecond);
  }

  /** The middle of the runs; of an even number the mean of the two in the middle. */
  double median() {
    List<Double> sorted = rates.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** Highest less lowest, over the median, in percent. */
  double spreadPercent() {
    double highest = rates.stream().mapToDouble(r -> r).max().orElseThrow();
    double lowest = rates.stream().mapToDouble(r -> r).min().orElseThrow();
    return (highest - lowest) / median() * 100;
  }
}
