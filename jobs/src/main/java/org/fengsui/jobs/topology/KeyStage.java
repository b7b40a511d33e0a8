package org.fengsui.jobs.topology;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.SideOutputTransformation;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.apache.flink.util.OutputTag;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.operators.KeyEngineFactory;
import org.fengsui.jobs.operators.Tags;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.ThresholdRule;

/**
 * One stage of keys and what comes out of it.
 *
 * @param warnings messages
 * @param values indicator values
 * @param derived facts for keys of the next stage
 * @param time no record, but the event time up to which the stage has judged
 */
record KeyStage(
    DataStream<EarlyWarning> warnings,
    DataStream<IndicatorValue> values,
    DataStream<KeyedFact> derived,
    DataStream<HistoryTally> time) {

  /** Adds a stage: facts by key, rule versions to every subtask. */
  static KeyStage add(
      StreamExecutionEnvironment env,
      DataStream<KeyedFact> facts,
      DataStream<ThresholdRule> rules,
      KeyEngineFactory operator,
      OperatorIds id) {
    KeyedStream<KeyedFact, ScopeKey> byKey = facts.keyBy(KeyedFact::to, JobTypes.SCOPE_KEY);
    TwoInputTransformation<KeyedFact, ThresholdRule, EarlyWarning> keys =
        new TwoInputTransformation<>(
            byKey.getTransformation(),
            rules.broadcast().getTransformation(),
            id.label(),
            operator,
            JobTypes.WARNING,
            env.getParallelism(),
            false);
    keys.setStateKeySelectors(byKey.getKeySelector(), null);
    keys.setStateKeyType(byKey.getKeyType());
    keys.setUid(id.uid());
    env.addOperator(keys);
    return new KeyStage(
        new DataStream<>(env, keys),
        side(env, keys, Tags.VALUES),
        side(env, keys, Tags.DERIVED),
        side(env, keys, Tags.HISTORY));
  }

  /** A side output of an operator that was added as a transformation. */
  private static <T> DataStream<T> side(
      StreamExecutionEnvironment env, TwoInputTransformation<?, ?, ?> keys, OutputTag<T> tag) {
    return new DataStream<>(env, new SideOutputTransformation<>(keys, tag));
  }
}
