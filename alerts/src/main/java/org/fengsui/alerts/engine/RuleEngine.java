package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.values.Publication;
import org.fengsui.alerts.values.ValuePublisher;
import org.fengsui.indicators.FactBook;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;

/**
 * The key engine of the product: facts into state, rules judged once an instant, episodes moved,
 * closed periods published.
 */
public final class RuleEngine implements KeyEngine {
  private final Jurisdiction place;
  private final FactBook book;
  private final Instances instances;
  private final Trial trial;
  private final ValuePublisher publisher;
  private final Housekeeping housekeeping = new Housekeeping();

  /**
   * An engine for one jurisdiction.
   *
   * @param status status that messages carry: ACTUAL live, TEST in replays and demos
   * @param employerValues whether indicator values of employers are published too
   * @param openValues whether today's running sums of areas are published too, flagged open
   */
  public RuleEngine(
      Jurisdiction place, MessageStatus status, boolean employerValues, boolean openValues) {
    this.place = place;
    this.book = new FactBook(place);
    this.instances = new Instances(place);
    this.trial = new Trial(place, new Announcer(place, status));
    this.publisher = new ValuePublisher(place, employerValues, openValues);
  }

  @Override
  public Outcome advance(
      ScopeKey key, KeyState state, long millis, List<Delivery> facts, RuleSet rules) {
    Moment now = Moment.of(millis, place.zone());
    List<Delivery> derived = new ArrayList<>();
    boolean correction = false;
    for (Delivery fact : facts) {
      derived.addAll(book.apply(fact, state));
      correction |= fact.correction();
    }
    Schedule schedule = state.readOr(Schedule.NAME, Schedule.TYPE, Schedule::new);
    Readings readings = new Readings(state, place);
    List<EarlyWarning> warnings = new ArrayList<>();
    judge(key, readings, now, new Batch(facts, correction), rules, schedule, warnings);
    derived.addAll(members(key, readings, now, facts, correction, rules));
    Publication publication = publisher.publish(key, state, now, facts, rules);
    schedule.put("publish", publication.nextWake(), Schedule.NO_PERIOD);
    housekeeping.tidy(key, state, now, rules, schedule);
    store(state, schedule);
    return new Outcome(warnings, publication.values(), derived, next(schedule, rules, state, now));
  }

  /** The key's own next wake-up, or the next change of rules if that comes first. */
  private static long next(Schedule schedule, RuleSet rules, KeyState state, Moment now) {
    boolean kept = !state.names().isEmpty();
    return Math.min(schedule.nextWake(), kept ? rules.nextChange(now.millis()) : Outcome.ASLEEP);
  }

  private static void store(KeyState state, Schedule schedule) {
    if (schedule.entries.isEmpty() && state.names().stream().allMatch(Schedule.NAME::equals)) {
      state.remove(Schedule.NAME);
    } else {
      state.write(Schedule.NAME, schedule);
    }
  }

  private void judge(
      ScopeKey key,
      Readings readings,
      Moment now,
      Batch batch,
      RuleSet rules,
      Schedule schedule,
      List<EarlyWarning> warnings) {
    KeyState state = readings.state();
    int mark = mark(key, rules, now);
    boolean changed = schedule.rulesMark != mark;
    Set<String> parts = Instances.parts(batch.facts());
    if (changed || batch.facts().isEmpty()) {
      parts.addAll(Instances.knownParts(state));
    }
    List<Instance> all = instances.of(key, state, now.millis(), rules, parts);
    if (changed) {
      schedule.rulesMark = mark;
    }
    for (Instance instance : all) {
      if (changed || batch.touches(instance) || schedule.due(instance.id(), now.millis())) {
        trial.judge(key, instance, readings, now, batch, schedule, warnings);
      }
    }
  }

  private static int mark(ScopeKey key, RuleSet rules, Moment now) {
    int own = rules.mark(key.by(), now.millis());
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    return employer ? 31 * own + rules.mark(ScopeKey.SITE, now.millis()) : own;
  }

  private List<Delivery> members(
      ScopeKey key,
      Readings readings,
      Moment now,
      List<Delivery> facts,
      boolean correction,
      RuleSet rules) {
    if (!key.by().equals(ScopeKey.EMPLOYER)) {
      return List.of();
    }
    List<Delivery> told = new ArrayList<>();
    for (Area area : areasOf(facts, readings.state())) {
      for (Rule rule : rules.inForce(area.level(), now.millis())) {
        if (rule.test() != null) {
          told.addAll(Members.update(key, rule, area, readings, now, correction));
        }
      }
    }
    return told;
  }

  /** Areas of the reports told; for a register row all areas of the employer's reports. */
  private Set<Area> areasOf(List<Delivery> facts, KeyState state) {
    Set<Area> areas = new java.util.LinkedHashSet<>();
    for (Delivery fact : facts) {
      if (fact.fact() instanceof ReportFact report) {
        areas.addAll(place.areas().pathOf(report.region()));
      } else if (fact.rank() == Rank.REGISTER) {
        for (String name : state.names()) {
          String[] pieces = name.split("/", 4);
          if (pieces[0].equals("ledger") && pieces[2].startsWith("area:")) {
            areas.add(place.areas().find(pieces[2].substring("area:".length())));
          }
        }
      }
    }
    return areas;
  }

  @Override
  public Outcome finish(ScopeKey key, KeyState state, long millis, RuleSet rules) {
    Moment now = Moment.of(millis, place.zone());
    return new Outcome(
        List.of(), publisher.provisional(key, state, now, rules), List.of(), Outcome.ASLEEP);
  }
}
