package org.fengsui.jobs.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows counters by upper bound as one histogram with exact counts. Flink's own histograms are
 * samples, and cannot be added over subtasks.
 */
final class LatencyCollector implements Collector {
  private static final double MILLIS_A_SECOND = 1_000;

  private final Supplier<Map<Double, Long>> buckets;
  private final Supplier<Long> sumMillis;

  /**
   * A collector.
   *
   * @param buckets how many values lie in each bucket, by upper bound in seconds
   * @param sumMillis sum of all values, milliseconds
   */
  LatencyCollector(Supplier<Map<Double, Long>> buckets, Supplier<Long> sumMillis) {
    this.buckets = buckets;
    this.sumMillis = sumMillis;
  }

  @Override
  public MetricSnapshot collect() {
    ClassicHistogramBuckets.Builder counted = ClassicHistogramBuckets.builder();
    Map<Double, Long> all = buckets.get();
    all.putIfAbsent(Double.POSITIVE_INFINITY, 0L);
    all.forEach(counted::bucket);
    return HistogramSnapshot.builder()
        .name(Metric.EVENT_TO_ALERT.flinkName())
        .help(Metric.EVENT_TO_ALERT.help())
        .dataPoint(
            HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(counted.build())
                .sum(sumMillis.get() / MILLIS_A_SECOND)
                .build())
        .build();
  }
}
