package org.fengsui.benchmarks.measure;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Makes {@link TaskMetrics}; Flink finds it through its entry in {@code META-INF/services}. */
public final class TaskMetricsFactory implements MetricReporterFactory {
  /** For Flink. */
  public TaskMetricsFactory() {}

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new TaskMetrics();
  }
}
