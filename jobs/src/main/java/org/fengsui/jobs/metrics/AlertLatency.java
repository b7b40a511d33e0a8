package org.fengsui.jobs.metrics;

import java.util.Arrays;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts how long after a start messages were sent, by upper bound, exactly. */
public final class AlertLatency {
  private static final double[] OF_KNOWN_TIME = {
    0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600, 86_400, Double.POSITIVE_INFINITY
  };
  private static final double[] OF_ARRIVAL = {
    0.001,
    0.002,
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.5,
    1,
    2,
    5,
    10,
    20,
    60,
    Double.POSITIVE_INFINITY
  };
  private static final double MILLIS_A_SECOND = 1_000;

  private final double[] bounds;
  private final Counter[] buckets;
  private final Counter sumMillis;

  private AlertLatency(
      MetricGroup group, Metric histogram, Metric sum, double[] bounds, String... labels) {
    this.bounds = bounds;
    this.buckets = new Counter[bounds.length];
    String[] values = Arrays.copyOf(labels, labels.length + 1);
    for (int i = 0; i < bounds.length; i++) {
      values[labels.length] = String.valueOf(bounds[i]);
      buckets[i] = histogram.counter(group, values);
    }
    sumMillis = sum.counter(group, labels);
  }

  /** From the known time of the cause, or the instant of a timer. Contains the sender's delay. */
  public static AlertLatency sinceKnown(MetricGroup group) {
    return new AlertLatency(
        group, Metric.EVENT_TO_ALERT, Metric.EVENT_TO_ALERT_MILLIS, OF_KNOWN_TIME);
  }

  /**
   * From the broker's arrival of the record that caused the message.
   *
   * @param lane {@code fast} or {@code exact}
   */
  public static AlertLatency sinceArrival(MetricGroup group, String lane) {
    return new AlertLatency(
        group, Metric.ARRIVAL_TO_ALERT, Metric.ARRIVAL_TO_ALERT_MILLIS, OF_ARRIVAL, lane);
  }

  /** Counts a message; a start in the future counts as none. */
  public void count(long startMillis, long sentMillis) {
    long millis = Math.max(0, sentMillis - startMillis);
    int at = 0;
    while (millis / MILLIS_A_SECOND > bounds[at]) {
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
