package org.fengsui.jobs.metrics;

import java.util.List;
import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The whole vocabulary of the job's own metrics (docs/operations.md lists the same). Labels are few
 * and bounded: no key, no employer and no task ever becomes a label.
 */
public enum Metric {
  /** Records by stream and outcome: accepted, duplicate, superseded, withdrawn, amended, late. */
  RECORDS("fengsui.records", Kind.COUNTER, "Records by outcome", "stream", "outcome"),
  /** Records outside every open window, by source and class of age in days. */
  LATE_RECORDS("fengsui.late.records", Kind.COUNTER, "Late records by age", "source", "age"),
  /** Refused records by stream and reason code. */
  DEAD_LETTERS("fengsui.dead.letters", Kind.COUNTER, "Refused records", "stream", "reason"),
  /** Warnings by type and level; NONE where a message ends an episode. */
  WARNINGS("fengsui.warnings", Kind.COUNTER, "Warnings emitted", "type", "level"),
  /** Messages written to the exact lane again, because their transaction was aborted. */
  LEDGER_AGAIN("fengsui.ledger.again", Kind.COUNTER, "Messages written to the ledger again"),
  /** Rule versions that arrived, by verdict: accepted or refused. */
  RULE_VERSIONS("fengsui.rule.versions", Kind.COUNTER, "Rule versions judged", "verdict"),
  /** Live only: seconds from the known time that caused a message until it is emitted. */
  EVENT_TO_ALERT(
      "fengsui.event.to.alert.seconds", Kind.HISTOGRAM, "Known time to emission", Metric.BOUND),
  /** Sum of the same, in milliseconds; part of the histogram. */
  EVENT_TO_ALERT_MILLIS(
      "fengsui.event.to.alert.millis", Kind.HISTOGRAM_SUM, "Known time to emission"),
  /**
   * Live only: seconds from the broker's arrival of a message's cause until it is sent, by lane.
   */
  ARRIVAL_TO_ALERT(
      "fengsui.arrival.to.alert.seconds",
      Kind.HISTOGRAM,
      "Arrival at the broker to emission",
      "lane",
      Metric.BOUND),
  /** Sum of the same, in milliseconds; part of the histogram. */
  ARRIVAL_TO_ALERT_MILLIS(
      "fengsui.arrival.to.alert.millis",
      Kind.HISTOGRAM_SUM,
      "Arrival at the broker to emission",
      "lane"),
  /** Live only: seconds by which event time trails the wall clock; -1 before the first record. */
  WATERMARK_LAG("fengsui.watermark.lag.seconds", Kind.HIGHEST, "Wall clock less event time"),
  /** Live only: seconds since the latest known time of an expected source; -1: never seen. */
  SOURCE_LAG(
      "fengsui.source.lag.seconds", Kind.HIGHEST, "Wall clock less latest known time", "source"),
  /** Live only: 1 when an expected source has been silent for twice its interval. */
  SOURCE_SILENT("fengsui.source.silent", Kind.HIGHEST, "Expected source is silent", "source"),
  /** Open episodes of live rules by level. */
  OPEN_EPISODES("fengsui.open.episodes", Kind.SUM, "Open episodes", "level"),
  /** Number of the version in force, by rule. */
  RULE_IN_FORCE("fengsui.rule.in.force", Kind.HIGHEST, "Version of a rule in force", "rule"),
  /** Seconds since the version in force took effect, by rule; -1: since ever, or none yet. */
  RULE_AGE("fengsui.rule.age.seconds", Kind.HIGHEST, "Time since the version took effect", "rule");

  /** Label of a histogram's bucket: its upper bound in seconds, inclusive. */
  static final String BOUND = "le";

  private final String id;
  private final Kind kind;
  private final String help;
  private final String labels;

  /** What a metric is, and so how the subtasks' parts become one figure. */
  enum Kind {
    /** Only grows; parts are added. */
    COUNTER,
    /** A level; parts are added. */
    SUM,
    /** A level that every part knows by itself; the highest counts. */
    HIGHEST,
    /** Counters by upper bound. */
    HISTOGRAM,
    /** Sum of the values of a histogram. */
    HISTOGRAM_SUM
  }

  Metric(String id, Kind kind, String help, String... labels) {
    this.id = id;
    this.kind = kind;
    this.help = help;
    this.labels = String.join(",", labels);
  }

  /** Name at Micrometer, words parted by points; Prometheus shows underscores. */
  String id() {
    return id;
  }

  /** Name at Flink, whose scopes are parted by points. */
  String flinkName() {
    return id.replace('.', '_');
  }

  Kind kind() {
    return kind;
  }

  String help() {
    return help;
  }

  List<String> labels() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(",", -1));
  }

  /** The metric that has a name at Flink, if it is one of ours. */
  static Optional<Metric> of(String flinkName) {
    for (Metric metric : values()) {
      if (metric.flinkName().equals(flinkName)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }

  /** Registers a counter; values stand in the order of the labels. */
  public Counter counter(MetricGroup group, String... values) {
    return labelled(group, values).counter(flinkName());
  }

  /** Registers a gauge; values stand in the order of the labels. */
  public void gauge(MetricGroup group, Gauge<Long> gauge, String... values) {
    labelled(group, values).gauge(flinkName(), gauge);
  }

  private MetricGroup labelled(MetricGroup group, String... values) {
    List<String> names = labels();
    if (values.length != names.size()) {
      throw new IllegalArgumentException(id + " has the labels " + labels);
    }
    MetricGroup labelled = group;
    for (int i = 0; i < values.length; i++) {
      labelled = labelled.addGroup(names.get(i), values[i]);
    }
    return labelled;
  }
}
