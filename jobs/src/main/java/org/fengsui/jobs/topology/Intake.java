package org.fengsui.jobs.topology;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.operators.AdmissionFunction;
import org.fengsui.jobs.operators.CatchUpGate;
import org.fengsui.jobs.operators.RuleDecodeFunction;
import org.fengsui.jobs.operators.Tags;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.ThresholdRule;

/** The left edge of the topology: every input topic, the clock and the rules. */
final class Intake {
  private Intake() {}

  /**
   * What has come of all topics together.
   *
   * @param records admitted records
   * @param refused dead letters of the others
   * @param pulses signs of life of sources
   */
  record Admitted(
      DataStream<Arrival> records, DataStream<DeadLetter> refused, DataStream<KeyedFact> pulses) {
    private Admitted and(Admitted other) {
      return new Admitted(
          records.union(other.records), refused.union(other.refused), pulses.union(other.pulses));
    }
  }

  /** Records of all topics, each admitted or refused in the task that reads it. */
  static Admitted admitted(StreamExecutionEnvironment env, JobPlan plan, Sources sources) {
    return Streams.topics().stream()
        .map(topic -> admitted(env, plan, sources, topic))
        .reduce(Admitted::and)
        .orElseThrow();
  }

  private static Admitted admitted(
      StreamExecutionEnvironment env, JobPlan plan, Sources sources, String topic) {
    DataStream<Arrival> read =
        env.fromSource(
                sources.records(topic),
                sources.recordTimes(topic),
                OperatorIds.SOURCE.label() + topic,
                JobTypes.ARRIVAL)
            .uid(OperatorIds.SOURCE.uid() + topic);
    boolean live = !plan.ordering().bounded();
    SingleOutputStreamOperator<Arrival> records =
        read.process(new AdmissionFunction(plan.parts(), live), JobTypes.ARRIVAL)
            .uid(OperatorIds.ADMISSION.uid() + topic)
            .name(OperatorIds.ADMISSION.label() + topic);
    return new Admitted(
        records, records.getSideOutput(Tags.DEAD_LETTERS), records.getSideOutput(Tags.PULSES));
  }

  /** Admitted records, whose event time the clock moves where there is one. */
  static DataStream<Arrival> clocked(
      StreamExecutionEnvironment env, DataStream<Arrival> admitted, JobPlan plan, Sources sources) {
    if (sources.clock().isEmpty()) {
      return admitted;
    }
    DataStream<Arrival> clock =
        OperatorIds.CLOCK.on(
            env.fromSource(
                sources.clock().get(),
                WatermarkStrategy.noWatermarks(),
                OperatorIds.CLOCK.label(),
                JobTypes.ARRIVAL));
    return OperatorIds.CATCH_UP.on(
        admitted
            .connect(clock)
            .transform(
                OperatorIds.CATCH_UP.label(),
                JobTypes.ARRIVAL,
                new CatchUpGate(plan.history().startedAt())));
  }

  /** Decoded rule versions; bytes that are none are a side output. */
  static SingleOutputStreamOperator<ThresholdRule> decodedRules(
      StreamExecutionEnvironment env, Sources sources) {
    DataStream<RuleArrival> arrivals =
        OperatorIds.RULE_SOURCE.on(
            env.fromSource(
                sources.rules(),
                sources.ruleTimes(),
                OperatorIds.RULE_SOURCE.label(),
                JobTypes.RULE_ARRIVAL));
    return OperatorIds.RULE_DECODE.on(arrivals.process(new RuleDecodeFunction(), JobTypes.RULE));
  }
}
