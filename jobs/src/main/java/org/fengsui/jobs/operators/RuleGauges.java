package org.fengsui.jobs.operators;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.MetricGroup;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.jobs.metrics.Metric;

/** Shows which version of each rule is in force, and for how long. */
final class RuleGauges {
  private static final long MILLIS_A_SECOND = 1_000;
  private static final long UNKNOWN = -1;

  private final RuleBoard board;
  private final MetricGroup metrics;
  private final LongSupplier eventTime;
  private final LongSupplier clock;
  private final Set<String> shown = new HashSet<>();

  /**
   * Gauges of the rules on a board.
   *
   * @param eventTime event time in milliseconds
   * @param clock wall clock in milliseconds, or null in replays, which know no clock
   */
  RuleGauges(RuleBoard board, MetricGroup metrics, LongSupplier eventTime, LongSupplier clock) {
    this.board = board;
    this.metrics = metrics;
    this.eventTime = eventTime;
    this.clock = clock;
    refresh();
  }

  /** Adds gauges of rules that were not known before. */
  void refresh() {
    for (Rule rule : board.rules().all()) {
      if (shown.add(rule.id())) {
        Metric.RULE_IN_FORCE.gauge(metrics, () -> version(rule.id()), rule.id());
        if (clock != null) {
          Metric.RULE_AGE.gauge(metrics, () -> age(rule.id()), rule.id());
        }
      }
    }
  }

  /** Highest version that holds by now; 0: none yet. */
  private long version(String id) {
    return inForce(id).map(Rule::version).orElse(0);
  }

  /** Seconds since the version in force took effect; -1: since ever, or none yet. */
  private long age(String id) {
    return inForce(id)
        .map(Rule::validFrom)
        .map(from -> Math.max(0, clock.getAsLong() - from.toEpochMilli()) / MILLIS_A_SECOND)
        .orElse(UNKNOWN);
  }

  private Optional<Rule> inForce(String id) {
    long now = eventTime.getAsLong();
    return board.rules().all().stream()
        .filter(r -> r.id().equals(id))
        .filter(r -> r.validFrom() == null || r.validFrom().toEpochMilli() <= now)
        .max(Comparator.comparingInt(Rule::version));
  }
}
