package org.fengsui.jobs.operators;

import org.apache.flink.util.OutputTag;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;

/** The side outputs of operators. */
public final class Tags {
  /** Records that the gate refused. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", JobTypes.DEAD_LETTER);

  /** Records outside every open window. */
  public static final OutputTag<LateRecord> LATE_RECORDS =
      new OutputTag<>("late-records", JobTypes.LATE_RECORD);

  /** Signs of life of expected sources. */
  public static final OutputTag<KeyedFact> PULSES = new OutputTag<>("pulses", JobTypes.KEYED_FACT);

  /** Indicator values. */
  public static final OutputTag<IndicatorValue> VALUES = new OutputTag<>("values", JobTypes.VALUE);

  /** Facts that keys of the first stage send keys of the second. */
  public static final OutputTag<KeyedFact> DERIVED =
      new OutputTag<>("derived", JobTypes.KEYED_FACT);

  /** Answers to rule versions. */
  public static final OutputTag<RuleReceipt> RECEIPTS =
      new OutputTag<>("receipts", JobTypes.RECEIPT);

  /** Historical records; also carries the event time of the last stage of keys. */
  public static final OutputTag<HistoryTally> HISTORY =
      new OutputTag<>("history", JobTypes.HISTORY_TALLY);

  private Tags() {}
}
