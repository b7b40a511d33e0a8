package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.episodes.EpisodeMachine.Judged;
import org.fengsui.alerts.episodes.Signals;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.reading.Bounds;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.Moment;

/** Takes the measures of a rule instance for a period and judges its levels by them. */
final class Judge {
  private final Instance instance;
  private final Readings readings;

  Judge(Instance instance, Readings readings) {
    this.instance = instance;
    this.readings = readings;
  }

  /** Conditions of the levels for a period. */
  Signals signals(int period) {
    double value = value(instance.rule().indicator(), period);
    boolean enough = reading(instance.rule().indicator(), period).records() >= minRecords();
    return Signals.judge(
        period,
        instance.levels(),
        measure -> enough ? value(measure, period) : Double.NaN,
        value);
  }

  private int minRecords() {
    return instance.rule().lifecycle().minRecords();
  }

  /** Value of a measure; with the suffixes .lower and .upper the 95 % bounds. */
  double value(String measure, int period) {
    Reading reading = reading(measure, period);
    if (measure.endsWith(".lower")) {
      return Bounds.lower(reading);
    }
    return measure.endsWith(".upper") ? Bounds.upper(reading) : reading.value();
  }

  /** Reading behind a measure. */
  Reading reading(String measure, int period) {
    return readings.read(query(stem(measure)), period);
  }

  private static String stem(String measure) {
    return measure.endsWith(".lower") || measure.endsWith(".upper")
        ? measure.substring(0, measure.lastIndexOf('.'))
        : measure;
  }

  private Query query(String indicator) {
    return new Query(
        indicator,
        instance.part(),
        instance.group(),
        instance.rule().window(),
        instance.rule().options());
  }

  /** Readings of every measure that the instance's levels compare, main indicator first. */
  Map<String, Reading> measures(int period) {
    Map<String, Reading> found = new LinkedHashMap<>();
    found.put(instance.rule().indicator(), reading(instance.rule().indicator(), period));
    for (RuleLevel level : instance.levels()) {
      for (Comparison comparison : level.enter().comparisons()) {
        found.computeIfAbsent(comparison.measure(), m -> reading(m, period));
      }
    }
    return found;
  }

  /** First later day on which some measure may change by itself, or {@link Reading#NEVER}. */
  int nextChange(int period) {
    int next = Reading.NEVER;
    for (Reading reading : measures(period).values()) {
      next = Math.min(next, reading.nextChange());
    }
    return next;
  }

  /** Conditions of every period from the first to the last, as the records now stand. */
  List<Judged> history(int first, int last, Moment now) {
    List<Judged> history = new ArrayList<>();
    boolean days = instance.clock() == Indicator.Clock.OPEN;
    for (int period = first; period <= last; ) {
      long millis = period == last ? now.millis() : now.startOf(days ? period : period + 1);
      Signals signals = signals(period);
      history.add(new Judged(signals, millis));
      period = days ? step(period, last) : Periods.next(period, instance.rule().window().unit());
    }
    return history;
  }

  /** Days on which nothing can change are not judged one by one. */
  private int step(int day, int last) {
    int change = nextChange(day);
    return day == last ? last + 1 : Math.min(last, Math.max(day + 1, change));
  }
}
