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

/**
 * Takes the measures of a rule instance for a period, as it is judged at one instant, and judges
 * its levels by them.
 */
final class LevelEvaluator {
  private final RuleInstance instance;
  private final ReadingCache readings;
  private final MeasureDays days;

  /**
   * An evaluator.
   *
   * @param now instant of the judgement
   */
  LevelEvaluator(RuleInstance instance, ReadingCache readings, Moment now) {
    this.instance = instance;
    this.readings = readings;
    this.days = new MeasureDays(instance, readings, now);
  }

  KeyState state() {
    return readings.state();
  }

  /** Conditions of the levels for a period. */
  LevelConditions signals(int period) {
    Reading main = readings.read(instance.main(), period);
    boolean enough = main.records() >= instance.rule().lifecycle().minRecords();
    return LevelConditions.judge(
        period, instance.levels(), main, enough, measure -> reading(measure, period));
  }

  /** Reading of a measure, for a period of the main indicator. */
  Reading reading(String measure, int period) {
    BoundQuery ask = instance.asks().get(measure);
    return readings.read(ask, days.of(ask, period));
  }

  /** Readings of every measure that the instance's levels compare, main indicator first. */
  Map<String, Reading> measures(int period) {
    Map<String, Reading> found = new LinkedHashMap<>();
    instance.asks().forEach((measure, ask) -> found.put(measure, reading(measure, period)));
    return found;
  }

  /** Values of the same measures. */
  Map<String, Double> observed(int period) {
    Map<String, Double> values = new LinkedHashMap<>();
    measures(period).forEach((measure, reading) -> values.put(measure, reading.value()));
    return values;
  }

  /** Latest release, in milliseconds, of the published figures behind the measures of a period. */
  long releaseAt(int period) {
    long latest = Indicator.RELEASED;
    for (BoundQuery ask : instance.asks().values()) {
      int day = days.of(ask, period);
      latest = Math.max(latest, ask.indicator().releaseAt(state(), ask.query(), day));
    }
    return latest;
  }

  /** First later day on which some measure may change by itself, or {@link Reading#NEVER}. */
  int nextChange(int period) {
    int next = Reading.NEVER;
    for (BoundQuery ask : instance.asks().values()) {
      next = Math.min(next, readings.read(ask, days.of(ask, period)).nextChange());
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
      long judged = now.startOf(days ? period : period + 1);
      long at = period == last ? now.millis() : now.startOf(period);
      RuleInstance held = instance.heldAt(at);
      boolean same = held.rule().version() == instance.rule().version();
      boolean here = same && instance.others().isEmpty(); // its measures hang on no instant
      LevelEvaluator judge =
          here
              ? this
              : new LevelEvaluator(
                  held, readings, period == last ? now : Moment.of(judged, now.zone()));
      LevelConditions signals = judge.signals(period);
      long millis = period == last && !days ? now.millis() : judged;
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
    int change = Math.min(Math.min(nextChange(day), nextVersion(day)), this.days.nextChange());
    return day == last ? last + 1 : Math.min(last, Math.max(day + 1, change));
  }
}
