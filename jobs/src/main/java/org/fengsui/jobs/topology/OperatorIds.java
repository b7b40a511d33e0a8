package org.fengsui.jobs.topology;

import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Identity of every operator: the uid that its state is found under in savepoints, and the name
 * that people read. A uid is never changed or used again for something else (docs/state.md).
 */
public enum OperatorIds {
  /** Sources, one a topic; the topic is appended to uid and name. */
  SOURCE("source-", "Read "),
  /** Source of rule versions. */
  RULE_SOURCE("source-threshold-rules", "Read threshold-rules"),
  /** Clock for hours in which all sources are silent. */
  CLOCK("source-clock", "Clock"),
  /** Joins records and clock. */
  CATCH_UP("catch-up", "Catch up with the backlog"),
  /** Parts admitted from refused records, one a topic; the topic is appended as above. */
  ADMISSION("admission-", "Admit or refuse "),
  /** Decodes rule versions. */
  RULE_DECODE("rule-decode", "Decode rule versions"),
  /** Decides over rule versions. */
  RULE_GATE("rule-gate", "Accept rule versions"),
  /** Highest revision of each record id. */
  LATEST_REVISION("latest-revision", "Latest revision"),
  /** Facts for employers. */
  TO_EMPLOYERS("to-employers", "Facts for employers"),
  /** Facts for areas, industries and sources. */
  TO_AREAS("to-areas", "Facts for areas"),
  /** Keys of employers. */
  EMPLOYERS("employer-keys", "Employers"),
  /** Keys of areas, industries and sources. */
  AREAS("area-keys", "Areas, industries, sources"),
  /** Warnings of live rules. */
  LIVE_WARNINGS("live-warnings", "Warnings of live rules"),
  /** Warnings of shadow rules. */
  SHADOW_WARNINGS("shadow-warnings", "Warnings of shadow rules"),
  /** Heartbeats by source. */
  HEARTBEAT("heartbeat", "Heartbeat"),
  /** What the fast lane's topic holds. */
  FAST_LANE_SOURCE("source-early-warning-alerts", "Read early-warning-alerts back"),
  /** Keeps the fast lane true over restores. */
  FAST_LANE_READ_BACK("fast-lane-read-back", "Cancel what is not reproduced"),
  /** Measures the fast lane. */
  FAST_LANE_LATENCY("fast-lane-latency", "Time the fast lane"),
  /** Fast lane. */
  FAST_LANE("sink-early-warning-alerts", "Write early-warning-alerts"),
  /** Writes again what the exact lane's readers never get. */
  LEDGER_RECONCILER("ledger-reconciler", "Complete early-warning-ledger"),
  /** Measures the exact lane. */
  EXACT_LANE_LATENCY("exact-lane-latency", "Time the exact lane"),
  /** Exact lane. */
  EXACT_LANE("sink-early-warning-ledger", "Write early-warning-ledger"),
  /** Shadow warnings. */
  SHADOW_SINK("sink-shadow-alerts", "Write shadow-alerts"),
  /** Indicator values. */
  VALUE_SINK("sink-indicators", "Write indicators"),
  /**
   * Indicator values of employers, which have a sink of their own so that neither crosses tasks.
   */
  EMPLOYER_VALUE_SINK("sink-indicators-employers", "Write indicators of employers"),
  /** Dead letters. */
  DEAD_LETTER_SINK("sink-dead-letters", "Write dead-letters"),
  /** Late records. */
  LATE_SINK("sink-late-records", "Write late-records"),
  /** Receipts. */
  RECEIPT_SINK("sink-rule-receipts", "Write rule-receipts"),
  /** Heartbeats. */
  STATUS_SINK("sink-job-status", "Write job-status");

  private final String uid;
  private final String label;

  OperatorIds(String uid, String label) {
    this.uid = uid;
    this.label = label;
  }

  /** The uid. */
  public String uid() {
    return uid;
  }

  /** The name. */
  public String label() {
    return label;
  }

  /** Gives an operator its identity. */
  public <T> SingleOutputStreamOperator<T> on(SingleOutputStreamOperator<T> operator) {
    return operator.uid(uid).name(label);
  }

  /** Gives a sink its identity. */
  public <T> DataStreamSink<T> on(DataStreamSink<T> sink) {
    return sink.uid(uid).name(label);
  }
}
