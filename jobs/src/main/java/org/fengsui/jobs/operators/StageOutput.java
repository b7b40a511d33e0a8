package org.fengsui.jobs.operators;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fengsui.alerts.engine.Outcome;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.jobs.metrics.AlertLatency;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.IndicatorValue;

/** Emits what came of an instant: warnings with their attempt, values, facts for other keys. */
final class StageOutput {
  private static final int ATTEMPT = EarlyWarning.getClassSchema().getField("attempt").pos();

  private static final int FLAGS = Evidence.getClassSchema().getField("flags").pos();

  private final Output<StreamRecord<EarlyWarning>> output;
  private final Stage stage;
  private final boolean together;
  private final int attempt;
  private final AlertCounters counters;
  private final OpenAlerts open;
  private final AlertLatency latency;
  private final LongSupplier clock;

  /**
   * An output.
   *
   * @param together whether derived facts of one instant say that they belong together
   * @param clock wall clock in milliseconds, or null in replays, which know no clock
   */
  StageOutput(
      Output<StreamRecord<EarlyWarning>> output,
      Stage stage,
      boolean together,
      int attempt,
      MetricGroup metrics,
      OpenAlerts open,
      LongSupplier clock) {
    this.output = output;
    this.stage = stage;
    this.together = together;
    this.attempt = attempt;
    this.counters = new AlertCounters(metrics);
    this.open = open;
    this.clock = clock;
    this.latency = clock == null ? null : AlertLatency.sinceKnown(metrics);
  }

  /**
   * Emits what came of an instant. The time of a warning's stream record is {@code arrivedAt}; what
   * no record of now caused has none.
   *
   * @param origin that of the facts; what follows from them has it too
   * @param arrivedAt when the latest of the facts reached the broker, or {@link
   *     KeyedFact#NO_ARRIVAL}
   */
  void emit(Outcome outcome, long instant, Origin origin, long arrivedAt) throws Exception {
    for (EarlyWarning warning : outcome.warnings()) {
      measure(warning, origin);
      if (origin == Origin.BACKLOG) {
        flag(warning);
      }
      warning.put(ATTEMPT, attempt); // fresh from the engine: nobody else holds it
      output.collect(caused(warning, origin, arrivedAt));
    }
    values(outcome.values(), instant);
    List<KeyedFact> derived = outcome.derived();
    for (int i = 0; i < derived.size(); i++) {
      KeyedFact fact = derived.get(i);
      if (stage == Stage.AREA) {
        throw new IllegalStateException(
            "an area sends a fact to key " + fact.to() + ", after which no stage follows");
      }
      output.collect(
          Tags.DERIVED,
          new StreamRecord<>(
              fact.came(origin, arrivedAt, together && KeyedFact.followed(derived, i)), instant));
    }
  }

  private static StreamRecord<EarlyWarning> caused(
      EarlyWarning warning, Origin origin, long arrivedAt) {
    return origin == Origin.BACKLOG || arrivedAt == KeyedFact.NO_ARRIVAL
        ? new StreamRecord<>(warning)
        : new StreamRecord<>(warning, arrivedAt);
  }

  /** Emits indicator values. */
  void values(List<IndicatorValue> values, long instant) {
    for (int i = 0; i < values.size(); i++) {
      output.collect(Tags.VALUES, new StreamRecord<>(values.get(i), instant));
    }
  }

  /** Marks a message of the backlog; its texts stay those of a replay. */
  private static void flag(EarlyWarning warning) {
    Set<String> flags = new TreeSet<>(warning.getEvidence().getFlags());
    flags.add(Flags.HISTORICAL);
    warning.getEvidence().put(FLAGS, List.copyOf(flags));
  }

  private void measure(EarlyWarning warning, Origin origin) throws Exception {
    counters.count(warning);
    open.note(warning);
    if (latency != null && origin != Origin.BACKLOG) {
      latency.count(warning.getAsOf().toEpochMilli(), clock.getAsLong());
    }
  }
}
