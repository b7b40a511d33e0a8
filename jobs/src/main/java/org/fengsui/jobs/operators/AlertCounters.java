package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.schemas.EarlyWarning;

/** Counts warnings by type and level. */
final class AlertCounters {
  private final MetricGroup metrics;
  private final Map<String, Counter> counters = new HashMap<>();

  AlertCounters(MetricGroup metrics) {
    this.metrics = metrics;
  }

  void count(EarlyWarning warning) {
    String level = warning.getLevel() == null ? "NONE" : warning.getLevel().name();
    String type = warning.getMsgType().name();
    counters
        .computeIfAbsent(type + '/' + level, k -> Metric.WARNINGS.counter(metrics, type, level))
        .inc();
  }
}
