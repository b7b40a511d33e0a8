package org.fengsui.jobs.operators;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;

/**
 * How many episodes of live rules are open at each level, over the keys of a subtask. Kept by key,
 * so that the figure is right again after a restore at any parallelism.
 */
final class OpenAlerts {
  /** Level of each open alert of a key, by alert id. */
  static final MapStateDescriptor<String, String> OPEN =
      new MapStateDescriptor<>("open-alerts", Types.STRING, Types.STRING);

  private final MapState<String, String> open;
  private final Map<WarningLevel, Long> byLevel = new EnumMap<>(WarningLevel.class);

  OpenAlerts(MapState<String, String> open, MetricGroup metrics) {
    this.open = open;
    for (WarningLevel level : WarningLevel.values()) {
      byLevel.put(level, 0L);
      Metric.OPEN_EPISODES.gauge(metrics, () -> byLevel.get(level), level.name());
    }
  }

  /** Adds what a key had open when its state was restored. */
  void restore() throws Exception {
    for (String level : open.values()) {
      byLevel.merge(WarningLevel.valueOf(level), 1L, Long::sum);
    }
  }

  /** Follows a message of the current key. */
  void note(EarlyWarning warning) throws Exception {
    if (warning.getMode() != RuleMode.LIVE) {
      return;
    }
    String before = open.get(warning.getAlertId());
    if (before != null) {
      byLevel.merge(WarningLevel.valueOf(before), -1L, Long::sum);
    }
    if (warning.getLevel() != null) {
      open.put(warning.getAlertId(), warning.getLevel().name());
      byLevel.merge(warning.getLevel(), 1L, Long::sum);
    } else if (before != null) {
      open.remove(warning.getAlertId());
    }
  }

  /** Whether the current key has no open alert. */
  boolean none() throws Exception {
    return open.isEmpty();
  }
}
