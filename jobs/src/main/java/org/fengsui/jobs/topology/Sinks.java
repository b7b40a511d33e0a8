package org.fengsui.jobs.topology;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;

/** Where the pipeline writes to: Kafka in production, lists in tests. */
public interface Sinks {
  /** Takes the warnings of live rules: the fast lane and the exact lane. */
  void warnings(DataStream<EarlyWarning> warnings);

  /** Takes the warnings of shadow rules. */
  void shadows(DataStream<EarlyWarning> warnings);

  /** Takes indicator values. */
  void values(DataStream<IndicatorValue> values, OperatorIds place);

  /** Takes refused records. */
  void deadLetters(DataStream<DeadLetter> letters);

  /** Takes late records. */
  void lateRecords(DataStream<LateRecord> records);

  /** Takes answers to rule versions. */
  void receipts(DataStream<RuleReceipt> receipts);

  /** Takes heartbeats. */
  void statuses(DataStream<JobStatus> statuses);
}
