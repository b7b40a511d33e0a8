package org.fengsui.jobs.operators;

import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.metrics.Metric;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.ThresholdRule;

/**
 * Decides over versions of one rule before they reach any key, so that every subtask sees the same
 * accepted versions in the same order: versions only grow, and a refused one changes nothing. Every
 * version gets a receipt.
 */
public final class RuleGateFunction
    extends KeyedProcessFunction<String, ThresholdRule, ThresholdRule> {
  private static final long serialVersionUID = 1L;

  /** Latest accepted version of the rule, when one came since the start. */
  static final ValueStateDescriptor<ThresholdRule> ACCEPTED =
      new ValueStateDescriptor<>("accepted-version", JobTypes.RULE);

  private final CoreParts parts;
  private final boolean live;
  private final boolean fourEyes;
  private transient RuleJudge judge;
  private transient Counter accepts;
  private transient Counter refuses;
  private transient ValueState<ThresholdRule> accepted;

  /**
   * A gate.
   *
   * @param live whether versions that hold from before their arrival are refused
   * @param fourEyes whether ORANGE and RED need a second person
   */
  public RuleGateFunction(CoreParts parts, boolean live, boolean fourEyes) {
    this.parts = parts;
    this.live = live;
    this.fourEyes = fourEyes;
  }

  @Override
  public void open(OpenContext context) {
    judge = new RuleJudge(parts, live, fourEyes);
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    accepts = Metric.RULE_VERSIONS.counter(metrics, "accepted");
    refuses = Metric.RULE_VERSIONS.counter(metrics, "refused");
    accepted = getRuntimeContext().getState(ACCEPTED);
  }

  @Override
  public void processElement(ThresholdRule version, Context context, Collector<ThresholdRule> out)
      throws Exception {
    if (version.equals(accepted.value())) {
      return; // came twice
    }
    Optional<Text> refusal = judge.refusal(version, accepted.value(), context.timestamp());
    if (refusal.isEmpty()) {
      accepted.update(version);
      out.collect(version);
    }
    counted(refusal.isEmpty());
    context.output(Tags.RECEIPTS, receipt(version, refusal));
  }

  private void counted(boolean yes) {
    (yes ? accepts : refuses).inc();
  }

  private static RuleReceipt receipt(ThresholdRule version, Optional<Text> refusal) {
    return RuleReceipt.newBuilder()
        .setRuleId(version.getRuleId())
        .setVersion(version.getVersion())
        .setAccepted(refusal.isEmpty())
        .setReason(refusal.map(t -> new Bilingual(t.zh(), t.en())).orElse(null))
        .setValidFrom(version.getValidFrom())
        .build();
  }
}
