package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;

/** Evaluates the rules of one key at one instant: those that facts concern, and those due. */
final class KeyEvaluator {
  private final Jurisdiction place;
  private final RuleInstances instances;
  private final RuleEvaluator evaluator;
  private final boolean guards;

  /** An evaluator; without guards it judges at every record. */
  KeyEvaluator(Jurisdiction place, RuleEvaluator evaluator, boolean guards) {
    this.place = place;
    this.instances = new RuleInstances(place);
    this.evaluator = evaluator;
    this.guards = guards;
  }

  /**
   * One instant of one key, its facts applied.
   *
   * @param readings of the key's state
   * @param rules all versions
   * @param schedule changed in place
   */
  record Step(
      ScopeKey key,
      ReadingCache readings,
      Moment now,
      FactBatch batch,
      RuleSet rules,
      Schedule schedule) {
    KeyState state() {
      return readings.state();
    }
  }

  /** Stands for the rules in force at a key: another number after a change of them. */
  static int mark(ScopeKey key, RuleSet rules, Moment now) {
    int own = rules.mark(key.by(), now.millis());
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    return employer ? 31 * own + rules.mark(ScopeKey.SITE, now.millis()) : own;
  }

  /** Evaluates a step; returns the messages that follow. */
  List<EarlyWarning> evaluate(Step at) {
    Schedule schedule = at.schedule();
    int mark = mark(at.key(), at.rules(), at.now());
    boolean changed = schedule.rulesMark != mark;
    if (at.batch().silent()) {
      schedule.rulesMark = changed && schedule.isNew() ? mark : schedule.rulesMark;
      quieten(at);
      return List.of();
    }
    if (!changed && at.batch().facts().isEmpty() && !schedule.anyInstanceDue(at.now().millis())) {
      return List.of(); // woken for something else than a rule
    }
    List<EarlyWarning> warnings = new ArrayList<>();
    if (changed || schedule.anyDue(at.now().millis())) {
      boolean fresh = schedule.isNew();
      schedule.rulesMark = mark;
      all(at, changed, fresh, warnings);
    } else {
      List<RuleInstance> concerned = reading(at);
      for (int i = 0; i < concerned.size(); i++) {
        RuleInstance instance = concerned.get(i);
        if (concerns(at, instance)) {
          judge(at, instance, warnings);
        }
      }
    }
    return warnings;
  }

  private List<RuleInstance> reading(Step at) {
    return instances.reading(at.key(), at.state(), at.now().millis(), at.rules(), at.batch());
  }

  /**
   * Historical records judge nothing. Where a rule over an open window has something to be judged
   * again, they must not raise it by time alone either.
   */
  private void quieten(Step at) {
    for (RuleInstance instance : reading(at)) {
      boolean open = instance.clock() == Clock.OPEN;
      boolean waits = at.schedule().wake(instance.id()) != Moment.NEVER;
      if (open && waits && at.batch().touches(instance)) {
        at.schedule().quiet.add(instance.id());
      }
    }
  }

  /**
   * Judges what is due and what the facts concern; after a change of the rules everything, but at a
   * new key, where a rule without a record has nothing to say.
   */
  private void all(Step at, boolean changed, boolean fresh, List<EarlyWarning> warnings) {
    Set<String> parts = RuleInstances.parts(at.batch().facts());
    long millis = at.now().millis();
    if (at.key().by().equals(ScopeKey.EMPLOYER) && !fresh) {
      // an employer has an entry for each day of reports: they are listed for other rules alone
      parts.addAll(
          changed
              ? RuleInstances.knownParts(at.state())
              : RuleInstances.dueParts(at.schedule(), millis));
    }
    List<RuleInstance> all = instances.of(at.key(), at.state(), millis, at.rules(), parts);
    if (changed && !fresh) {
      all.addAll(instances.withdrawn(at.state(), at.rules(), all));
      at.schedule().keepOnly(all);
    }
    for (RuleInstance instance : all) {
      boolean asked =
          changed && !(fresh && guards && instance.guard().calmWithoutRecords(at.now()));
      if (asked || at.schedule().due(instance.id(), millis) || concerns(at, instance)) {
        judge(at, instance, warnings);
      }
    }
  }

  /** Whether the facts may change what an instance says, and no guard shows that they do not. */
  private boolean concerns(Step at, RuleInstance instance) {
    return at.batch().touches(instance)
        && !(guards
            && instance.guard().holds(at.state(), at.now(), at.batch(), at.schedule(), place));
  }

  private void judge(Step at, RuleInstance instance, List<EarlyWarning> warnings) {
    evaluator.judge(
        at.key(), instance, at.readings(), at.now(), at.batch(), at.schedule(), warnings);
  }
}
