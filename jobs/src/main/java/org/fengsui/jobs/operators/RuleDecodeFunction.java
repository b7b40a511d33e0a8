package org.fengsui.jobs.operators;

import java.nio.ByteBuffer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/** Decodes rule versions; bytes that are none go to the dead letters. */
public final class RuleDecodeFunction extends ProcessFunction<RuleArrival, ThresholdRule> {
  private static final long serialVersionUID = 1L;

  private transient SingleObjectCodec<ThresholdRule> codec;

  @Override
  public void open(OpenContext context) {
    codec = Codecs.thresholdRules();
  }

  @Override
  public void processElement(RuleArrival arrival, Context context, Collector<ThresholdRule> out) {
    try {
      out.collect(codec.decode(arrival.value()));
    } catch (UndecodableException e) {
      context.output(Tags.DEAD_LETTERS, refused(arrival, e));
    }
  }

  private static DeadLetter refused(RuleArrival arrival, UndecodableException e) {
    return DeadLetter.newBuilder()
        .setStream(Topics.THRESHOLD_RULES)
        .setPartition(arrival.partition())
        .setOffset(arrival.offset())
        .setRecord(arrival.value() == null ? null : ByteBuffer.wrap(arrival.value()))
        .setReason(e.reason().name())
        .setMessage(
            Bilingual.newBuilder()
                .setZh("这不是规则版本的编码，请用 fengsui rules push 重新发布：" + e.getMessage())
                .setEn("not an encoded rule version, push it again: " + e.getMessage())
                .build())
        .build();
  }
}
