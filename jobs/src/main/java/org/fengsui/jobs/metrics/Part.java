package org.fengsui.jobs.metrics;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;

/**
 * One metric with one set of labels over all subtasks. What a counter had counted when its task
 * ended still counts, so that the figure never falls while the process lives.
 */
final class Part {
  private final List<Counter> counters = new ArrayList<>();
  private final List<Gauge<?>> gauges = new ArrayList<>();
  private long retired;

  synchronized void add(org.apache.flink.metrics.Metric one) {
    if (one instanceof Counter counter) {
      counters.add(counter);
    } else if (one instanceof Gauge<?> gauge) {
      gauges.add(gauge);
    }
  }

  synchronized void remove(org.apache.flink.metrics.Metric one) {
    if (one instanceof Counter counter && counters.remove(counter)) {
      retired += counter.getCount();
    }
    gauges.removeIf(g -> g == one);
  }

  /** Whether no subtask reports a level any more. */
  synchronized boolean withoutGauges() {
    return gauges.isEmpty();
  }

  /** All that was ever counted. */
  synchronized long counted() {
    long sum = retired;
    for (Counter counter : counters) {
      sum += counter.getCount();
    }
    return sum;
  }

  /** Sum of the levels. */
  synchronized double sum() {
    return gauges.stream().mapToDouble(Part::level).sum();
  }

  /** Highest of the levels; not a number when there is none. */
  synchronized double highest() {
    return gauges.stream().mapToDouble(Part::level).max().orElse(Double.NaN);
  }

  private static double level(Gauge<?> gauge) {
    return gauge.getValue() instanceof java.lang.Number number ? number.doubleValue() : 0;
  }
}
