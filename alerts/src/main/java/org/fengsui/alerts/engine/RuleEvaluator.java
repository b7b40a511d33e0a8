package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.episodes.EpisodeMachine.Step;
import org.fengsui.alerts.episodes.LevelConditions;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.EarlyWarning;

/** Judges one rule instance at one instant and keeps its episodes. */
final class RuleEvaluator {
  private final Jurisdiction place;
  private final TransitionFactory announcer;
  private final ExpectedReports reports;
  private final OverdueFigures figures;
  private final WorkCounters work;
  private final PeriodClocks clocks = new PeriodClocks();

  RuleEvaluator(Jurisdiction place, TransitionFactory announcer, WorkCounters work) {
    this.place = place;
    this.announcer = announcer;
    this.reports = new ExpectedReports(place);
    this.figures = new OverdueFigures(place);
    this.work = work;
  }

  /** Judges the periods that are due; adds the messages that follow. */
  void judge(
      ScopeKey key,
      RuleInstance instance,
      ReadingCache readings,
      Moment now,
      FactBatch batch,
      Schedule schedule,
      List<EarlyWarning> warnings) {
    work.judgements++;
    LevelEvaluator judge = new LevelEvaluator(instance, readings, now);
    if (batch.renews(instance)) {
      schedule.quiet.remove(instance.id());
    }
    KeyContext at = new KeyContext(key, instance, judge, readings, now, schedule, warnings);
    int last = schedule.period(instance.id());
    boolean open = instance.clock() == Clock.OPEN;
    if (instance.active() && batch.restates(last, open)) {
      correctAll(at, open ? now.today() : last == Schedule.NO_PERIOD ? Integer.MAX_VALUE : last);
    }
    if (!instance.active() || !instance.activeOn(now.today())) {
      withdraw(at);
      schedule.put(instance.id(), instance.nextActive(now), Schedule.NO_PERIOD);
      return;
    }
    if (retire(at)) {
      schedule.put(instance.id(), Moment.NEVER, last);
      return;
    }
    int judged = last;
    for (int period : DuePeriods.of(instance, readings, now, batch, last)) {
      judgePeriod(at, period);
      judged = Math.max(judged, period);
    }
    overdue(at);
    schedule(at, judged);
  }

  private void overdue(KeyContext at) {
    if (at.instance().clock() != Clock.LATEST) {
      return; // the state of all others is not asked
    }
    Episode open = at.readings().state().read(at.instance().episodeName(), Episode.TYPE);
    Step step = figures.judge(at.instance(), at.judge(), open, at.now());
    if (step != null) {
      keep(at, open, step, figures.closed(at.instance(), at.judge(), at.now()));
    }
  }

  private void schedule(KeyContext at, int judged) {
    RuleInstance instance = at.instance();
    long wake = wake(at, judged);
    boolean calendar = instance.clock() == Clock.CLOSED;
    boolean forget = instance.clock() == Clock.OPEN || (calendar && wake == Moment.NEVER);
    at.schedule().put(instance.id(), wake, forget ? Schedule.NO_PERIOD : judged);
  }

  /** Ends the open episode of a rule whose sources are no longer in use. */
  private boolean retire(KeyContext at) {
    Episode open = at.readings().state().read(at.instance().episodeName(), Episode.TYPE);
    int today = at.now().today();
    boolean effect = at.instance().rule().lifecycle().hasEffect(); // a person ends it
    boolean firing = open != null && open.phase() == Episode.Phase.FIRING && !effect;
    if (!firing || !(reports.retired(at.key(), at.instance(), open.onset(), today) || silent(at))) {
      return false;
    }
    Step step = at.instance().machine().endWith(open, at.now(), Flags.SOURCE_RETIRED);
    keep(at, open, step, at.instance().clock() == Clock.OPEN ? today : open.lastPeriod());
    return true;
  }

  /** Whether the key is that of a source that is no longer in use. */
  private static boolean silent(KeyContext at) {
    return at.key().by().equals(ScopeKey.SOURCE)
        && at.readings().read(at.instance().main(), at.now().today()).has(Flags.SOURCE_RETIRED);
  }

  private void judgePeriod(KeyContext at, int period) {
    KeyState state = at.readings().state();
    String name = at.instance().episodeName();
    Episode before = state.read(name, Episode.TYPE);
    if (before != null && !before.ended() && period < before.lastPeriod()) {
      return; // its history is judged instead
    }
    LevelConditions signals = at.judge().signals(period);
    boolean quiet = at.schedule().quiet.contains(at.instance().id());
    LevelConditions shown = quiet ? signals.upTo(Episode.reach(before)) : signals;
    Step step = at.instance().machine().judge(before, shown, at.now());
    keep(at, before, step, period);
  }

  private void correctAll(KeyContext at, int newest) {
    correctPast(at, newest);
    correct(at, newest);
  }

  private void correct(KeyContext at, int period) {
    Episode episode = at.readings().state().read(at.instance().episodeName(), Episode.TYPE);
    if (episode == null || episode.phase() == Episode.Phase.CANCELLED) {
      return;
    }
    int end = episode.ended() ? Math.min(period, episode.lastPeriod()) : period;
    var history = at.judge().history(episode.firstPeriod(), end, at.now());
    Step step = at.instance().machine().correct(episode, history, at.now());
    keep(at, episode, step, end);
  }

  private void correctPast(KeyContext at, int period) {
    KeyState state = at.readings().state();
    for (String name : at.schedule().past(state, at.instance().pastStem())) {
      Episode past = state.read(name, Episode.TYPE);
      if (past.phase() == Episode.Phase.RESOLVED) {
        int end = Math.min(period, past.lastPeriod());
        var history = at.judge().history(past.firstPeriod(), end, at.now());
        Step step = at.instance().machine().correct(past, history, at.now());
        state.write(name, step.episode());
        announce(at, step, end);
      }
    }
  }

  private void keep(KeyContext at, Episode before, Step step, int period) {
    KeyState state = at.readings().state();
    String name = at.instance().episodeName();
    if (before != null && before.ended() && step.episode() != before) {
      String past = at.instance().pastName(before.onset());
      at.schedule().rememberPast(state, past);
      state.write(past, before);
    }
    if (step.episode() != null) {
      state.write(name, step.episode());
    } else if (before != null) {
      state.remove(name);
      recall(at, name, before.onset());
    }
    if (step.event() != null && !step.episode().ended()) {
      forgetPast(at, at.instance().pastName(step.episode().onset()));
    }
    announce(at, step, period);
  }

  /** An episode with the same onset that had ended before this one began to wait is the last. */
  private static void recall(KeyContext at, String name, int onset) {
    KeyState state = at.readings().state();
    String pastName = at.instance().pastName(onset);
    Episode past = state.read(pastName, Episode.TYPE);
    if (past != null) {
      forgetPast(at, pastName);
      state.write(name, past);
    }
  }

  private static void forgetPast(KeyContext at, String name) {
    KeyState state = at.readings().state();
    at.schedule().forgetPast(state, name);
    state.remove(name);
  }

  private void announce(KeyContext at, Step step, int period) {
    if (step.event() != null) {
      at.warnings()
          .add(
              announcer.announce(
                  at.key(), at.instance(), at.judge(), step.event(), period, at.now()));
    }
  }

  /** Next instant at which the instance may change without a new fact. */
  private long wake(KeyContext at, int judged) {
    RuleInstance instance = at.instance();
    Episode episode = at.readings().state().read(instance.episodeName(), Episode.TYPE);
    boolean open = episode != null && !episode.ended();
    long end = open ? instance.endOfActive(at.now()) : Moment.NEVER;
    long next = Math.min(end, instance.machine().nextWake(episode, at.now()));
    next = Math.min(next, figures.wake(instance, at.judge(), episode, at.now()));
    for (int i = 0; i < instance.others().size(); i++) {
      next = Math.min(next, wakeOf(instance.others().get(i), at, open));
    }
    if (instance.clock() == Clock.OPEN) {
      BoundQuery main = instance.main();
      boolean moves = open || movesByTime(main, at);
      int change = moves ? at.judge().nextChange(at.now().today()) : Reading.NEVER;
      return change == Reading.NEVER ? next : Math.min(next, at.now().startOf(change));
    }
    if (instance.clock() == Clock.CLOSED && (open || waiting(instance.main(), at, judged))) {
      String series = instance.series();
      PeriodUnit unit = instance.window().unit();
      return Math.min(next, clocks.nextClosing(series, unit, judged, place));
    }
    return next;
  }

  /** Next instant at which time alone may move a measure that does not follow the main one. */
  private long wakeOf(BoundQuery ask, KeyContext at, boolean open) {
    Moment now = at.now();
    KeyState state = at.readings().state();
    if (ask.indicator().clock() == Clock.OPEN) {
      boolean moves = open || movesByTime(ask, at);
      int change = moves ? at.readings().read(ask, now.today()).nextChange() : Reading.NEVER;
      return change == Reading.NEVER ? Moment.NEVER : now.startOf(change);
    }
    if (ask.indicator().clock() == Clock.LATEST) {
      return Moment.NEVER;
    }
    PeriodUnit unit = ask.query().window().unit();
    String series = ask.indicator().series(ask.query());
    int closed = clocks.lastClosed(state, series, unit, now, place);
    return open || waiting(ask, at, closed)
        ? clocks.nextClosing(series, unit, closed, place)
        : Moment.NEVER;
  }

  /** Whether time alone may have a level entered by a measure over open windows. */
  private static boolean movesByTime(BoundQuery ask, KeyContext at) {
    return at.instance().entersByFalling()
        || ask.indicator().risesByTime(at.readings().state(), ask.query());
  }

  /** Whether the last period judged, or one since then that is not closed yet, holds records. */
  private boolean waiting(BoundQuery ask, KeyContext at, int judged) {
    PeriodUnit unit = ask.query().window().unit();
    int period = judged;
    while (judged != Schedule.NO_PERIOD) {
      if (at.readings().read(ask, period).records() > 0) {
        return true;
      }
      if (period >= at.now().today()) {
        return false;
      }
      period = Periods.nextEnd(unit, period, place.weekEnd());
    }
    return false;
  }

  /** Ends the open episode of a rule that is paused or no longer watches the key. */
  private void withdraw(KeyContext at) {
    Episode open = at.readings().state().read(at.instance().episodeName(), Episode.TYPE);
    if (open != null && !open.ended()) {
      boolean days = at.instance().clock() == Clock.OPEN;
      int period = days ? at.now().today() : open.lastPeriod();
      keep(at, open, at.instance().machine().withdraw(open, at.now()), period);
    }
  }

  /** What one judgement works on. */
  private record KeyContext(
      ScopeKey key,
      RuleInstance instance,
      LevelEvaluator judge,
      ReadingCache readings,
      Moment now,
      Schedule schedule,
      List<EarlyWarning> warnings) {}
}
