package org.fengsui.jobs.operators;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.jobs.types.Arrival;

/**
 * Joins the event time of the records (input one) with the clock (input two). Until the clock has
 * passed the start of the job only the clock counts: it waits for the whole backlog, whose records
 * may come in any order, and then lets event time go through it. Afterwards event time is the least
 * of both, and the clock alone while no records come.
 */
public final class CatchUpGate extends AbstractStreamOperator<Arrival>
    implements TwoInputStreamOperator<Arrival, Arrival, Arrival> {
  private static final long serialVersionUID = 1L;

  private final long startedAt;
  private transient long clock;
  private transient long emitted;

  /** A gate; {@code startedAt} as in {@link HistoryPolicy}. */
  public CatchUpGate(long startedAt) {
    this.startedAt = startedAt;
  }

  @Override
  public void open() throws Exception {
    super.open();
    clock = Long.MIN_VALUE;
    emitted = Long.MIN_VALUE;
  }

  @Override
  public void processElement1(StreamRecord<Arrival> element) {
    output.collect(element);
  }

  @Override
  public void processElement2(StreamRecord<Arrival> element) {
    throw new IllegalStateException("the clock has no records");
  }

  @Override
  public void processWatermark2(Watermark mark) throws Exception {
    clock = mark.getTimestamp();
    if (clock <= startedAt) {
      emit(mark);
    }
    super.processWatermark2(mark);
  }

  /** The least of both inputs, an idle one left out. */
  @Override
  public void processWatermark(Watermark least) {
    if (clock > startedAt) {
      emit(least);
    }
  }

  private void emit(Watermark mark) {
    if (mark.getTimestamp() > emitted) {
      emitted = mark.getTimestamp();
      output.emitWatermark(mark);
    }
  }
}
