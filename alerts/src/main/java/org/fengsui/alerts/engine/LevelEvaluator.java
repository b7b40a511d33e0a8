package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.episodes.EpisodeMachine.Judged;
import org.fengsui.alerts.episodes.LevelConditions;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/** Takes the measures of a rule instance for a period and judges its levels by them. */
final class LevelEvaluator {
  private final RuleInstance instance;
  private final ReadingCache readings;

  LevelEvaluator(RuleInstance instance, ReadingCache readings) {
    this.instance = instance;
    this.readings = readings;
  }

  KeyState state() {
    return readings.state();
  }

  /** Conditions of the levels for a period. */
  LevelConditions signals(int period) {
    Reading main = readings.read(instance.main(), period);
    double value = main.value();
    boolean enough = main.records() >= minRecords();
    return LevelConditions.judge(
        period, instance.levels(), measure -> enough ? value(measure, period) : Double.NaN, value);
  }

  private int minRecords() {
    return instance.rule().lifecycle().minRecords();
  }

  /** Value of a measure; NaN: unknown. */
  double value(String measure, int period) {
    return reading(measure, period).value();
  }

  /** Reading of a measure. */
  Reading reading(String measure, int period) {
    return readings.read(instance.asks().get(measure), period);
  }

  /** Readings of every measure that the instance's levels compare, main indicator first. */
  Map<String, Reading> measures(int period) {
    Map<String, Reading> found = new LinkedHashMap<>();
    instance.asks().forEach((measure, ask) -> found.put(measure, readings.read(ask, period)));
    return found;
  }

  /** Values of the same measures. */
  Map<String, Double> observed(int period) {
    Map<String, Double> values = new LinkedHashMap<>();
    measures(period).forEach((measure, reading) -> values.put(measure, reading.value()));
    return values;
  }

  /** First later day on which some measure may change by itself, or {@link Reading#NEVER}. */
  int nextChange(int period) {
    int next = Reading.NEVER;
    for (BoundQuery ask : instance.asks().values()) {
      next = Math.min(next, readings.read(ask, period).nextChange());
    }
    return next;
  }

  /** Conditions of every period from the first to the last, as the records now stand. */
  List<Judged> history(int first, int last, Moment now) {
    List<Judged> history = new ArrayList<>();
    boolean days = instance.clock() == Indicator.Clock.OPEN;
    boolean latest = instance.clock() == Indicator.Clock.LATEST;
    PeriodUnit unit = latest ? PeriodUnit.MONTH : instance.window().unit();
    for (int period = first; period <= last; ) {
      long closing = period == last ? now.millis() : now.startOf(period + 1);
      long millis = days ? now.startOf(period) : closing;
      long at = period == last ? now.millis() : now.startOf(period);
      RuleInstance held = instance.heldAt(at);
      boolean same = held.rule().version() == instance.rule().version();
      LevelEvaluator judge = same ? this : new LevelEvaluator(held, readings);
      LevelConditions signals = judge.signals(period);
      history.add(new Judged(signals, millis));
      period =
          days
              ? judge.step(period, last)
              : Periods.nextEnd(unit, period, readings.place().weekEnd());
    }
    return history;
  }

  /** First later day on which another version of the rule holds, or {@link Reading#NEVER}. */
  private int nextVersion(int day) {
    int next = Reading.NEVER;
    for (Rule version : instance.versions()) {
      int from =
          version.validFrom() == null
              ? Integer.MIN_VALUE
              : Moment.epochDay(version.validFrom().toEpochMilli(), readings.place().zone());
      next = from > day ? Math.min(next, from) : next;
    }
    return next;
  }

  /** Days on which nothing can change are not judged one by one. */
  private int step(int day, int last) {
    int change = Math.min(nextChange(day), nextVersion(day));
    return day == last ? last + 1 : Math.min(last, Math.max(day + 1, change));
  }
}
