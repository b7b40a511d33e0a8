package org.fengsui.jobs.metrics;

import io.micrometer.core.instrument.Tag;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows counters by upper bound as histograms with exact counts. Flink's own histograms are
 * samples, and cannot be added over subtasks.
 */
final class LatencyCollector implements Collector {
  private static final double MILLIS_A_SECOND = 1_000;

  private final Metric metric;
  private final Supplier<Map<List<Tag>, Counts>> counts;

  /**
   * What one histogram holds.
   *
   * @param buckets how many values lie in each bucket, by upper bound in seconds
   * @param sumMillis sum of all values, milliseconds
   */
  record Counts(Map<Double, Long> buckets, long sumMillis) {}

  /**
   * A collector.
   *
   * @param metric the histogram
   * @param counts what it holds, by labels other than the bound
   */
  LatencyCollector(Metric metric, Supplier<Map<List<Tag>, Counts>> counts) {
    this.metric = metric;
    this.counts = counts;
  }

  @Override
  public MetricSnapshot collect() {
    HistogramSnapshot.Builder histogram =
        HistogramSnapshot.builder().name(metric.flinkName()).help(metric.help());
    counts.get().forEach((tags, held) -> histogram.dataPoint(point(tags, held)));
    return histogram.build();
  }

  private static HistogramSnapshot.HistogramDataPointSnapshot point(List<Tag> tags, Counts held) {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    held.buckets().forEach(buckets::bucket);
    Labels.Builder labels = Labels.builder();
    tags.forEach(tag -> labels.label(tag.getKey(), tag.getValue()));
    return HistogramSnapshot.HistogramDataPointSnapshot.builder()
        .classicHistogramBuckets(buckets.build())
        .labels(labels.build())
        .sum(held.sumMillis() / MILLIS_A_SECOND)
        .build();
  }
}
