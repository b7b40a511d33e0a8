package org.fengsui.benchmarks.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one kind of thing, in milliseconds. Safe for several threads. */
final class Times {
  private final List<Double> all = new ArrayList<>();

  /** Adds one. */
  synchronized void add(double millis) {
    all.add(millis);
  }

  /** How many there are. */
  synchronized int count() {
    return all.size();
  }

  /**
   * The least time that a share of all does not exceed (nearest rank).
   *
   * @param share above 0, at most 1
   * @return NaN when there is none
   */
  synchronized double percentile(double share) {
    if (all.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Count, p50, p95, p99 and the longest. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%7d  p50 %7.1f  p95 %7.1f  p99 %7.1f  max %7.1f ms",
        count(),
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        percentile(1));
  }
}
