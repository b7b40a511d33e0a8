package org.fengsui.benchmarks.measure;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Keeps Flink's own counters of what tasks write to one another, {@code numRecordsOut} and {@code
 * numBytesOut}: within one JVM too every exchange between tasks is serialized and counted. What is
 * chained is not an exchange.
 */
public final class TaskMetrics implements MetricReporter {
  private static final String RECORDS = "numRecordsOut";
  private static final String BYTES = "numBytesOut";
  private static final String NAME = "benchmark";
  private static final Map<String, Queue<Counter>> COUNTERS = new ConcurrentHashMap<>();

  TaskMetrics() {}

  /** Has a cluster report here. */
  static void configure(Configuration config) {
    config.setString("metrics.reporters", NAME);
    config.setString(
        "metrics.reporter." + NAME + ".factory.class", TaskMetricsFactory.class.getName());
  }

  /** Before a run. */
  static void reset() {
    COUNTERS.clear();
  }

  /** Records written from task to task since the reset. */
  static long records() {
    return sum(RECORDS);
  }

  /** Bytes of the same. */
  static long bytes() {
    return sum(BYTES);
  }

  private static long sum(String name) {
    return COUNTERS.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
        .mapToLong(Counter::getCount)
        .sum();
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (ofTask(name, group) && metric instanceof Counter counter) {
      COUNTERS.computeIfAbsent(name, n -> new ConcurrentLinkedQueue<>()).add(counter);
    }
  }

  /** A task takes its metrics away in its own thread, as the last thing that it does. */
  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    if (ofTask(name, group)) {
      Allocation.leaving();
    }
  }

  private static boolean ofTask(String name, MetricGroup group) {
    return (name.equals(RECORDS) || name.equals(BYTES))
        && group.getAllVariables().containsKey("<task_id>")
        && !group.getAllVariables().containsKey("<operator_id>");
  }
}
