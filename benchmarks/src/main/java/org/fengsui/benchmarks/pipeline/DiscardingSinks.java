package org.fengsui.benchmarks.pipeline;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.Sinks;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;

/** Sinks of the pipeline that count and discard. */
final class DiscardingSinks implements Sinks {
  private static <T> void discard(DataStream<T> stream, OperatorIds id) {
    id.on(stream.sinkTo(new DiscardingSink<>(id.name())));
  }

  @Override
  public void warnings(DataStream<EarlyWarning> warnings) {
    discard(warnings, OperatorIds.FAST_LANE);
  }

  @Override
  public void shadows(DataStream<EarlyWarning> warnings) {
    discard(warnings, OperatorIds.SHADOW_SINK);
  }

  @Override
  public void values(DataStream<IndicatorValue> values, OperatorIds place) {
    place.on(values.sinkTo(new DiscardingSink<>(OperatorIds.VALUE_SINK.name())));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    discard(letters, OperatorIds.DEAD_LETTER_SINK);
  }

  @Override
  public void lateRecords(DataStream<LateRecord> records) {
    discard(records, OperatorIds.LATE_SINK);
  }

  @Override
  public void receipts(DataStream<RuleReceipt> receipts) {
    discard(receipts, OperatorIds.RECEIPT_SINK);
  }

  @Override
  public void statuses(DataStream<JobStatus> statuses) {
    discard(statuses, OperatorIds.STATUS_SINK);
  }
}
