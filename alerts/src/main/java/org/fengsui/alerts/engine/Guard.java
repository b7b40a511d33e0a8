package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.episodes.Levels;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/**
 * Decides that a record cannot change the level of a rule instance, from upper bounds of its
 * measures, so that most records are not judged.
 *
 * <p>It rests on two things: the conditions only become true as values rise, and without a
 * correction a record only raises them; an open episode of a measure that a record may lower, such
 * as a share of the staff, is judged. What time lowers is the business of the instance's wake-up,
 * which a record can only make too early. A rule with anything else (comparisons downwards, exit
 * conditions, {@code for}, a limit of changes, a legal effect) has no guard and is judged at every
 * record that it reads; so is an episode that is pending or being left.
 */
final class Guard {
  private final RuleInstance instance;
  private final List<RuleLevel> levels;
  private final List<Condition> enters = new ArrayList<>();
  private final boolean possible;
  private final boolean onlyRises;
  private final boolean calmAtZero;

  /** The guard of an instance. */
  Guard(RuleInstance instance) {
    this.instance = instance;
    this.levels = instance.levels();
    Comparator<Condition> cheapFirst = Comparator.comparingInt(this::cost);
    levels.forEach(level -> enters.add(ordered(level.enter(), cheapFirst)));
    this.possible =
        instance.clock() == Indicator.Clock.OPEN
            && instance.active()
            && plain(instance.rule())
            && levels.stream().allMatch(Guard::plain);
    this.calmAtZero =
        levels.stream()
            .flatMap(level -> level.enter().comparisons().stream())
            .allMatch(comparison -> upwards(comparison) && !comparison.met(0));
    this.onlyRises =
        instance.asks().values().stream().noneMatch(ask -> ask.indicator().fallsByRecord());
  }

  /** Whether the rule, in force, asks nothing of a key that has no record for it. */
  boolean calmWithoutRecords(Moment now) {
    return calmAtZero && instance.active() && instance.activeOn(now.today());
  }

  private static boolean plain(Rule rule) {
    Lifecycle life = rule.lifecycle();
    return life.flappingLimit() == 0 && !life.hasEffect();
  }

  private static boolean plain(RuleLevel level) {
    return level.forPeriods() <= 1
        && level.exit() == null
        && level.enter().comparisons().stream().allMatch(Guard::upwards);
  }

  /** Whether a comparison can only become true as its value rises. */
  static boolean upwards(Comparison comparison) {
    return comparison.operator() == Comparison.Operator.AT_LEAST
        || comparison.operator() == Comparison.Operator.MORE_THAN;
  }

  private int cost(Condition condition) {
    boolean main =
        condition instanceof Comparison c && c.measure().equals(instance.rule().indicator());
    return main ? 0 : 1;
  }

  /** The same condition, with what is known at once before what must be looked up. */
  private static Condition ordered(Condition condition, Comparator<Condition> order) {
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(
          any.parts().stream().map(p -> ordered(p, order)).sorted(order).toList());
    }
    if (condition instanceof Condition.All all) {
      return new Condition.All(
          all.parts().stream().map(p -> ordered(p, order)).sorted(order).toList());
    }
    return condition;
  }

  /** Whether the facts of an instant, applied already, leave the instance as it is. */
  boolean holds(
      KeyState state, Moment now, FactBatch batch, Schedule schedule, Jurisdiction place) {
    if (!possible
        || batch.restates(Schedule.NO_PERIOD, true)
        || batch.lowers()
        || !instance.activeOn(now.today())
        || schedule.quiet.contains(instance.id())) {
      return false;
    }
    Episode episode = state.read(instance.episodeName(), Episode.TYPE);
    if (episode != null && !episode.ended()) {
      return onlyRises
          && instance.machine().steady(episode, now)
          && below(episode, state, now, place);
    }
    return schedule.wake(instance.id()) == Moment.NEVER
        && !instance.main().indicator().risesByTime(state, instance.main().query())
        && below(-1, state, now, place);
  }

  private boolean below(Episode episode, KeyState state, Moment now, Jurisdiction place) {
    return below(episode.level(), state, now, place)
        && (episode.level() < top()
            || bound(instance.main(), state, now, place) < 2 * episode.publishedValue());
  }

  private int top() {
    return Levels.rank(levels.get(levels.size() - 1).level());
  }

  /** Whether no level above a rank can be entered. */
  private boolean below(int rank, KeyState state, Moment now, Jurisdiction place) {
    ToDoubleFunction<String> bounds = m -> bound(instance.asks().get(m), state, now, place);
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (Levels.rank(levels.get(i).level()) > rank && enters.get(i).holds(bounds)) {
        return false;
      }
    }
    return true;
  }

  private static double bound(BoundQuery ask, KeyState state, Moment now, Jurisdiction place) {
    return ask.indicator().atMost(state, ask.query(), now.today(), place);
  }
}
