package org.fengsui.jobs.topology;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.operators.AdmissionFunction;
import org.fengsui.jobs.operators.CatchUpGate;
import org.fengsui.jobs.operators.RuleDecodeFunction;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.ThresholdRule;

/** The left edge of the topology: every input topic, the clock and the rules. */
final class Intake {
  private Intake() {}

  /** Admitted records of all topics together; refused ones are a side output. */
  static SingleOutputStreamOperator<Arrival> admitted(
      StreamExecutionEnvironment env, JobPlan plan, Sources sources) {
    DataStream<Arrival> all = null;
    for (String topic : Streams.topics()) {
      String name = OperatorIds.SOURCE.label() + topic;
      DataStream<Arrival> one =
          env.fromSource(sources.records(topic), sources.recordTimes(topic), name, JobTypes.ARRIVAL)
              .uid(OperatorIds.SOURCE.uid() + topic);
      all = all == null ? one : all.union(one);
    }
    return OperatorIds.ADMISSION.on(
        all.process(
            new AdmissionFunction(plan.parts(), !plan.ordering().bounded()), JobTypes.ARRIVAL));
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
