package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.publishing.Publication;
import org.fengsui.alerts.publishing.ValuePublisher;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;

/**
 * The key engine of the product: facts into state, rules judged once an instant, episodes moved,
 * closed periods published.
 */
public final class RuleEngine implements KeyEngine {
  private static final String TICK = "tick";
  private static final String PUBLISH = "publish";
  private final Jurisdiction place;
  private final FactApplier applier;
  private final KeyEvaluator evaluator;
  private final ValuePublisher publisher;
  private final EpisodeFollower follower;
  private final Housekeeping housekeeping = new Housekeeping();
  private final WorkCounters work = new WorkCounters();
  private final EnterpriseIntervals members;
  private final ReportAreas areas;
  private RuleSet followed;

  /**
   * An engine for one jurisdiction.
   *
   * @param status status that messages carry: ACTUAL live, TEST in replays and demos
   * @param employerValues whether indicator values of employers are published too
   * @param openValues whether what a live board needs is published too: today's running sums of
   *     areas, flagged open, and the series of keys with an open episode
   */
  public RuleEngine(
      Jurisdiction place, MessageStatus status, boolean employerValues, boolean openValues) {
    this(place, status, employerValues, openValues, true);
  }

  /** The same that judges at every record, which costs more and gives the same. */
  public static RuleEngine unguarded(
      Jurisdiction place, MessageStatus status, boolean employerValues, boolean openValues) {
    return new RuleEngine(place, status, employerValues, openValues, false);
  }

  private RuleEngine(
      Jurisdiction place,
      MessageStatus status,
      boolean employerValues,
      boolean openValues,
      boolean guards) {
    this.members = new EnterpriseIntervals(guards);
    this.areas = new ReportAreas(place);
    this.place = place;
    this.applier = new FactApplier(place);
    this.evaluator =
        new KeyEvaluator(
            place, new RuleEvaluator(place, new TransitionFactory(place, status), work), guards);
    this.publisher = new ValuePublisher(place, employerValues, openValues);
    this.follower = openValues ? new EpisodeFollower(place) : null;
  }

  @Override
  public Outcome advance(
      ScopeKey key, KeyState state, long millis, List<KeyedFact> facts, RuleSet rules) {
    Moment now = Moment.of(millis, place.zone());
    follow(rules);
    work.wakeups += facts.isEmpty() ? 1 : 0;
    Schedule schedule = state.readOr(Schedule.NAME, Schedule.TYPE, Schedule::new);
    if (facts.isEmpty() && onlyTidies(key, schedule, now, rules)) {
      housekeeping.tidy(key, state, now, rules, schedule);
      long next = store(state, schedule) ? next(schedule, rules, now) : Moment.NEVER;
      return new Outcome(List.of(), List.of(), List.of(), next);
    }
    housekeeping.tidyBefore(facts, key, state, now, rules, schedule);
    KeyEvaluator.Step at =
        new KeyEvaluator.Step(
            key, new ReadingCache(state, place), now, new FactBatch(facts), rules, schedule);
    List<KeyedFact> derived = joined(apply(facts, state), tick(at));
    schedule.agenda.note(facts);
    boolean changed = schedule.rulesMark != KeyEvaluator.mark(key, rules, now);
    List<EarlyWarning> warnings = evaluator.evaluate(at);
    derived = joined(derived, members(at));
    List<IndicatorValue> values = values(at, warnings, changed);
    housekeeping.tidy(key, state, now, rules, schedule);
    long wake = store(state, schedule) ? next(schedule, rules, now) : Moment.NEVER;
    boolean running = publisher.runs(key, facts);
    if (running && alerts(warnings)) {
      values = joined(values, publisher.running(key, state, now, rules));
      running = false;
    }
    return new Outcome(warnings, values, derived, running, wake);
  }

  /** What rules ask employers to send their areas. */
  private void follow(RuleSet rules) {
    if (rules != followed) {
      followed = rules;
      applier.payrollWindows(PayrollWindows.of(rules));
    }
  }

  private List<KeyedFact> apply(List<KeyedFact> facts, KeyState state) {
    List<KeyedFact> derived = List.of();
    for (int i = 0; i < facts.size(); i++) {
      derived = joined(derived, applier.apply(facts.get(i), state));
    }
    return derived;
  }

  /** Values of the periods that have closed or moved, and of the episodes that are followed. */
  private List<IndicatorValue> values(
      KeyEvaluator.Step at, List<EarlyWarning> warnings, boolean changed) {
    Schedule schedule = at.schedule();
    Publication publication =
        publisher.publish(
            at.key(),
            at.state(),
            at.now(),
            at.batch().facts(),
            at.rules(),
            schedule.agenda,
            schedule.wake(PUBLISH),
            changed);
    schedule.put(PUBLISH, publication.nextWake(), Schedule.NO_PERIOD);
    return follower == null
        ? publication.values()
        : joined(
            publication.values(),
            follower.follow(
                at.key(), at.state(), at.now(), warnings, at.rules(), schedule, changed));
  }

  /** One list after another; most records have neither. */
  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** An alert takes the value of its key with it. */
  private static boolean alerts(List<EarlyWarning> warnings) {
    for (EarlyWarning warning : warnings) {
      if (warning.getMsgType() == MessageType.ALERT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a wake-up is for nothing but housekeeping. */
  private static boolean onlyTidies(ScopeKey key, Schedule schedule, Moment now, RuleSet rules) {
    return schedule.rulesMark == KeyEvaluator.mark(key, rules, now)
        && schedule.dueOnly(Housekeeping.NAME, now.millis());
  }

  @Override
  public List<IndicatorValue> running(ScopeKey key, KeyState state, long millis, RuleSet rules) {
    return publisher.running(key, state, Moment.of(millis, place.zone()), rules);
  }

  /** What time alone changes at an employer and its areas must know. */
  private List<KeyedFact> tick(KeyEvaluator.Step at) {
    Moment now = at.now();
    if (!at.batch().has(FactKind.REGISTER) && !at.schedule().due(TICK, now.millis())) {
      return List.of();
    }
    List<KeyedFact> derived = applier.tick(at.key(), at.state(), now.today(), now.millis());
    int next = applier.nextTick(at.state(), now.today());
    long wake = next == Reading.NEVER ? Moment.NEVER : now.startOf(next);
    at.schedule().put(TICK, wake, Schedule.NO_PERIOD);
    return derived;
  }

  /** The key's own next wake-up, or the next change of rules if that comes first. */
  private static long next(Schedule schedule, RuleSet rules, Moment now) {
    return Math.min(schedule.nextWake(), rules.nextChange(now.millis()));
  }

  /** Stores the schedule, unless nothing else is left of the key; returns whether anything is. */
  private static boolean store(KeyState state, Schedule schedule) {
    boolean empty = schedule.isEmpty() && state.names().stream().allMatch(RuleEngine::idle);
    if (empty) {
      state.remove(Schedule.NAME);
    } else {
      state.write(Schedule.NAME, schedule);
    }
    return !empty;
  }

  private static boolean idle(String name) {
    return name.equals(Schedule.NAME) || ValuePublisher.remembers(name);
  }

  private List<KeyedFact> members(KeyEvaluator.Step at) {
    if (!at.key().by().equals(ScopeKey.EMPLOYER)) {
      return List.of();
    }
    List<KeyedFact> derived = new ArrayList<>();
    for (Area area : areas.of(at.batch().facts(), at.state())) {
      for (Rule rule : at.rules().inForce(area.level(), at.now().millis())) {
        if (rule.test() != null) {
          boolean correction = at.batch().correction();
          derived.addAll(members.update(at.key(), rule, area, at.readings(), at.now(), correction));
        }
      }
    }
    return derived;
  }

  @Override
  public Outcome finish(ScopeKey key, KeyState state, long millis, RuleSet rules) {
    Moment now = Moment.of(millis, place.zone());
    Schedule schedule = state.readOr(Schedule.NAME, Schedule.TYPE, Schedule::new);
    var values = publisher.provisional(key, state, now, rules, schedule.agenda);
    return new Outcome(List.of(), values, List.of(), Moment.NEVER);
  }

  @Override
  public WorkCounters work() {
    return work;
  }
}
