package org.fengsui.jobs.operators;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.MetricGroup;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.jobs.metrics.Metric;

/** Shows which version of each rule is in force. */
final class RuleGauges {
  private final RuleBoard board;
  private final MetricGroup metrics;
  private final LongSupplier eventTime;
  private final Set<String> shown = new HashSet<>();

  RuleGauges(RuleBoard board, MetricGroup metrics, LongSupplier eventTime) {
    this.board = board;
    this.metrics = metrics;
    this.eventTime = eventTime;
    refresh();
  }

  /** Adds gauges of rules that were not known before. */
  void refresh() {
    for (Rule rule : board.rules().all()) {
      if (shown.add(rule.id())) {
        Metric.RULE_IN_FORCE.gauge(metrics, () -> inForce(rule.id()), rule.id());
      }
    }
  }

  /** Highest version that holds by now; 0: none yet. */
  private long inForce(String id) {
    long now = eventTime.getAsLong();
    return board.rules().all().stream()
        .filter(r -> r.id().equals(id))
        .filter(r -> r.validFrom() == null || r.validFrom().toEpochMilli() <= now)
        .mapToInt(Rule::version)
        .max()
        .orElse(0);
  }
}
