package org.fengsui.jobs.operators;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.ThresholdRule;

/** Decodes rule versions; bytes that are none go to the dead letters. */
public final class RuleDecodeFunction extends ProcessFunction<RuleArrival, ThresholdRule> {
  private static final long serialVersionUID = 1L;

  private transient RuleWire wire;
  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    wire = new RuleWire();
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(RuleArrival arrival, Context context, Collector<ThresholdRule> out) {
    RuleWire.Verdict verdict = wire.read(arrival);
    if (verdict.version() != null) {
      out.collect(verdict.version());
      return;
    }
    tally.refused(verdict.refused().getStream(), verdict.refused().getReason());
    context.output(Tags.DEAD_LETTERS, verdict.refused());
  }
}
