package org.fengsui.jobs.operators;

/** The whole vocabulary of the job's own metrics: names and the few labels they may carry. */
public final class Meters {
  /** Records by stream and outcome. */
  public static final String RECORDS = "fengsui_records";

  /** Refused records by stream and reason. */
  public static final String DEAD_LETTERS = "fengsui_dead_letters";

  /** Warnings by type and level. */
  public static final String WARNINGS = "fengsui_warnings";

  /** Rule versions by verdict. */
  public static final String RULE_VERSIONS = "fengsui_rule_versions";

  /** Milliseconds from the broker's timestamp of a record until its warning is emitted. */
  public static final String LATENCY = "fengsui_event_to_alert_millis";

  /** Label: stream. */
  public static final String STREAM = "stream";

  /** Label: what became of a record. */
  public static final String OUTCOME = "outcome";

  /** Label: reason code. */
  public static final String REASON = "reason";

  /** Label: type of a message. */
  public static final String TYPE = "type";

  /** Label: level of a message. */
  public static final String LEVEL = "level";

  private Meters() {}
}
