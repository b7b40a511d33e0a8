package org.fengsui.alerts.episodes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.episodes.EpisodeMachine.Judged;
import org.fengsui.alerts.episodes.EpisodeMachine.Step;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Comparison.Operator;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;

/** A machine walked by hand, one value a civil day; its story is kept. */
final class Walk {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final int FIRST = (int) LocalDate.parse("2026-03-01").toEpochDay();

  final List<String> story = new ArrayList<>();
  final List<EpisodeEvent> events = new ArrayList<>();
  final EpisodeMachine machine;
  private final List<RuleLevel> levels;
  Episode episode;

  Walk(Lifecycle life, boolean days, RuleLevel... levels) {
    this.levels = List.of(levels);
    this.machine =
        new EpisodeMachine(
            rule(life, this.levels),
            this.levels,
            new Damping(life, ZONE),
            days ? Clock.OPEN : Clock.CLOSED,
            Window.days(30));
  }

  /** A level entered at a value and left below it. */
  static RuleLevel level(WarningLevel level, double enter) {
    return new RuleLevel(level, at(Operator.AT_LEAST, enter), null, 0, Text.EMPTY, Text.EMPTY);
  }

  /** A level entered at a value for some periods and left under another. */
  static RuleLevel level(WarningLevel level, double enter, Double exit, int periods) {
    Condition left = exit == null ? null : at(Operator.LESS_THAN, exit);
    return new RuleLevel(
        level, at(Operator.AT_LEAST, enter), left, periods, Text.EMPTY, Text.EMPTY);
  }

  private static Condition at(Operator operator, double threshold) {
    return new Comparison("layoffs.persons", operator, threshold);
  }

  static Rule rule(Lifecycle life, List<RuleLevel> levels) {
    return new Rule(
        "r",
        3,
        null,
        Text.EMPTY,
        Text.EMPTY,
        "layoffs.persons",
        Window.days(30),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of("employer", levels),
        null,
        life,
        RuleMode.LIVE,
        null,
        null,
        null,
        null,
        null);
  }

  static Moment noon(int day) {
    return Moment.of(Moment.startOfDay(FIRST + day, ZONE) + 12 * 3_600_000L, ZONE);
  }

  static Moment start(int day) {
    return Moment.of(Moment.startOfDay(FIRST + day, ZONE), ZONE);
  }

  LevelConditions signals(int day, double value) {
    return conditions(FIRST + day, levels, value(value));
  }

  /** The reading of a value that is known. */
  static Reading value(double value) {
    return Reading.of(value, 1, Reading.NEVER);
  }

  /** Conditions of levels that all look at one measure. */
  static LevelConditions conditions(int period, List<RuleLevel> levels, Reading reading) {
    return LevelConditions.judge(period, levels, reading, true, measure -> reading);
  }

  /** Judges a day of the month, counted from 0, at its noon. */
  Walk day(int day, double value) {
    return keep(day, machine.judge(episode, signals(day, value), noon(day)));
  }

  /** Judges a period that was not reported. */
  Walk unreported(int day) {
    Reading none = Reading.unreported(Set.of());
    return keep(day, machine.judge(episode, conditions(FIRST + day, levels, none), noon(day)));
  }

  /** Judges a day at its start, as a timer does. */
  Walk morning(int day, double value) {
    return keep(day, machine.judge(episode, signals(day, value), start(day)));
  }

  /** Corrects: values of the days from the first period on, as the records now stand. */
  Walk correct(int day, double... values) {
    List<Judged> history = new ArrayList<>();
    int first = episode.firstPeriod() - FIRST;
    for (int i = 0; i < values.length; i++) {
      history.add(new Judged(signals(first + i, values[i]), start(first + i).millis()));
    }
    return keep(day, machine.correct(episode, history, noon(day)));
  }

  Walk withdraw(int day) {
    return keep(day, machine.withdraw(episode, noon(day)));
  }

  private Walk keep(int day, Step step) {
    episode = step.episode();
    if (step.event() != null) {
      EpisodeEvent e = step.event();
      events.add(e);
      String flags = e.flags().isEmpty() ? "" : " " + String.join(",", e.flags());
      story.add(day + " " + e.type() + " " + (e.level() == null ? "-" : e.level()) + flags);
    }
    return this;
  }

  /** Next wake-up after the noon of a day, as days after the first, or -1. */
  double wake(int day) {
    return wakeAfter(noon(day));
  }

  /** Next wake-up as days after the first, or -1. */
  double wakeAfter(Moment now) {
    long at = machine.nextWake(episode, now);
    return at == Long.MAX_VALUE
        ? -1
        : (Instant.ofEpochMilli(at).toEpochMilli() - start(0).millis()) / 86_400_000.0;
  }
}
