package org.fengsui.jobs.metrics;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts how long after its cause a message was emitted, by upper bound, exactly. */
public final class AlertLatency {
  private static final double[] BOUNDS = {
    0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600, 86_400, Double.POSITIVE_INFINITY
  };
  private static final double MILLIS_A_SECOND = 1_000;

  private final Counter[] buckets = new Counter[BOUNDS.length];
  private final Counter sumMillis;

  /** Counters in a group. */
  public AlertLatency(MetricGroup group) {
    for (int i = 0; i < BOUNDS.length; i++) {
      buckets[i] = Metric.EVENT_TO_ALERT.counter(group, String.valueOf(BOUNDS[i]));
    }
    sumMillis = Metric.EVENT_TO_ALERT_MILLIS.counter(group);
  }

  /** Counts a message; a cause in the future counts as none. */
  public void count(long causeMillis, long emittedMillis) {
    long millis = Math.max(0, emittedMillis - causeMillis);
    int at = 0;
    while (millis / MILLIS_A_SECOND > BOUNDS[at]) {
      at++;
    }
    buckets[at].inc();
    sumMillis.inc(millis);
  }

  /** Upper bound, seconds, that a label names. */
  static double bound(String label) {
    return Double.parseDouble(label);
  }
}
