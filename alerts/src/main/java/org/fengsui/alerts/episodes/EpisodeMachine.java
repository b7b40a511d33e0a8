package org.fengsui.alerts.episodes;

import java.util.List;
import java.util.Set;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/**
 * The life of an episode (docs/semantics.md, section 5): INACTIVE, PENDING, FIRING at a level,
 * RESOLVED or CANCELLED. Going up is immediate, going down is damped, a correction is immediate.
 */
public final class EpisodeMachine {
  private static final int FLAPPING_DAYS = 30;
  private final Rule rule;
  private final List<RuleLevel> levels;
  private final Damping damping;
  private final boolean days;
  private final NoData noData;

  /**
   * A machine for one rule at one kind of scope.
   *
   * @param levels the rule's levels at that kind of scope, lowest first
   * @param clock which periods are judged; days of open windows pass without being judged one by
   *     one
   * @param window the rule's window at that kind of scope
   */
  public EpisodeMachine(
      Rule rule, List<RuleLevel> levels, Damping damping, Clock clock, Window window) {
    this.rule = rule;
    this.noData = new NoData(this, window, clock == Clock.LATEST);
    this.levels = levels;
    this.damping = damping;
    this.days = clock == Clock.OPEN;
  }

  /**
   * Judges a period.
   *
   * @param episode the last episode, open or ended, or null
   * @return what the episode is now, and the transition, if there is one; a new episode with the
   *     onset of the ended one continues its sequence
   */
  public Step judge(Episode episode, LevelConditions signals, Moment now) {
    boolean open = episode != null && !episode.ended();
    if (!open && (!signals.any() || blocked(episode, signals))) {
      return new Step(episode, null);
    }
    Episode at = open ? episode : begin(episode, signals, now);
    at.ruleVersion = rule.version();
    boolean newer = signals.period() > at.memory.lastPeriod;
    if (signals.judged()) {
      at.memory.track(signals, levels, now.millis(), days, damping);
    }
    Step step =
        rule.lifecycle().hasEffect()
            ? LegalEffect.settle(at, signals, now, this)
            : settle(at, signals, now, Set.of());
    return noData.after(step, signals, now, newer);
  }

  /**
   * What becomes of an open episode for a period that nobody reported. The period does not count as
   * judged: an earlier one may still be published.
   */
  public Step overdue(Episode episode, LevelConditions signals, Moment now) {
    return noData.after(new Step(episode, null), signals, now, false);
  }

  /**
   * First day whose period {@link #overdue} may speak of; {@link Episode#NO_DAY}: none.
   *
   * @param lateDays days after the last figure from which the next one is overdue
   */
  public int overdueFrom(Episode episode, int lateDays) {
    return episode.phase == Episode.Phase.FIRING ? NoData.from(episode, lateDays) : Episode.NO_DAY;
  }

  private static Episode begin(Episode ended, LevelConditions signals, Moment now) {
    Episode fresh = new Episode(now.today());
    fresh.firstPeriod = signals.period();
    if (ended != null && ended.onset == fresh.onset) {
      fresh.sequence = ended.sequence;
    }
    return fresh;
  }

  private boolean blocked(Episode ended, LevelConditions signals) {
    return ended != null
        && ended.phase == Episode.Phase.RESOLVED
        && ended.effectEnd != Episode.NO_DAY
        && signals.period() + rule.lifecycle().startAfterDays()
            < LegalEffect.earliestStart(ended.effectEnd, rule.lifecycle());
  }

  /**
   * Judges an episode again after a correction, from its onset, with the records as they now stand.
   *
   * @param history conditions of each period from the onset to now, in order, each with its instant
   */
  public Step correct(Episode episode, List<Judged> history, Moment now) {
    LevelMemory memory = new LevelMemory();
    Judged last = null;
    Judged off = null;
    for (Judged past : history) {
      if (past.signals().judged()) {
        memory.track(past.signals(), levels, past.millis(), days, damping);
        last = past;
        off = off == null && memory.everEntered && memory.highestHeld() < 0 ? past : off;
      }
    }
    boolean announced = episode.phase != Episode.Phase.PENDING;
    if (!memory.everEntered) {
      return announced ? end(episode, MessageType.CANCEL, now, Set.of()) : new Step(null, null);
    }
    if (episode.ended() || rule.lifecycle().hasEffect()) {
      return episode.ended() || off == null
          ? new Step(episode, null)
          : LegalEffect.foundOff(episode, off.signals(), now, this);
    }
    memory.keepUpTo(episode.level);
    episode.memory = memory;
    Step step = settle(episode, last.signals(), now, Set.of(Flags.CORRECTED));
    return noData.after(step, last.signals(), now, false);
  }

  private Step settle(Episode at, LevelConditions signals, Moment now, Set<String> whenLower) {
    int standing = at.memory.standing(now.millis(), damping);
    if (at.phase == Episode.Phase.PENDING) {
      if (standing >= 0) {
        return announce(at, MessageType.ALERT, standing, signals.value(), now, Set.of());
      }
      return at.memory.waiting() ? new Step(at, null) : new Step(null, null);
    }
    if (standing > at.level) {
      return announce(at, MessageType.UPDATE, standing, signals.value(), now, Set.of());
    }
    if (standing < at.level && !(whenLower.isEmpty() && flapping(at, now))) {
      return standing < 0
          ? end(at, MessageType.RESOLVE, now, whenLower)
          : announce(at, MessageType.UPDATE, standing, signals.value(), now, whenLower);
    }
    if (standing == top() && signals.value() >= 2 * at.announcedValue && at.announcedValue > 0) {
      return announce(at, MessageType.UPDATE, standing, signals.value(), now, Set.of(Flags.GROWN));
    }
    return new Step(at, null);
  }

  private int top() {
    return Levels.rank(levels.get(levels.size() - 1).level());
  }

  private boolean flapping(Episode at, Moment now) {
    at.changes.removeIf(day -> day <= now.today() - FLAPPING_DAYS);
    int limit = rule.lifecycle().flappingLimit();
    return limit > 0 && at.changes.size() >= limit;
  }

  Step announce(
      Episode at, MessageType type, int level, double value, Moment now, Set<String> flags) {
    WarningLevel previous = Levels.level(at.level);
    if (level != at.level) {
      at.changes.add(now.today());
    }
    at.phase = Episode.Phase.FIRING;
    at.level = level;
    at.lastLevel = level;
    at.announcedValue = Double.isNaN(value) ? at.announcedValue : value;
    at.sequence++;
    return new Step(at, event(at, type, Levels.level(level), previous, flags));
  }

  Step end(Episode at, MessageType type, Moment now, Set<String> flags) {
    WarningLevel previous = Levels.level(at.level < 0 ? at.lastLevel : at.level);
    boolean cancel = type == MessageType.CANCEL;
    at.phase = cancel ? Episode.Phase.CANCELLED : Episode.Phase.RESOLVED;
    at.level = -1;
    at.endedAt = now.millis();
    at.sequence++;
    return new Step(at, event(at, type, null, previous, flags));
  }

  /** Ends an episode whose rule is no longer in force. */
  public Step withdraw(Episode at, Moment now) {
    return endWith(at, now, "rule-withdrawn");
  }

  /** Ends an episode whatever its conditions say, for a reason that a flag gives. */
  public Step endWith(Episode at, Moment now, String flag) {
    return at.phase == Episode.Phase.FIRING
        ? end(at, MessageType.RESOLVE, now, Set.of(flag))
        : new Step(null, null);
  }

  private static EpisodeEvent event(
      Episode at, MessageType type, WarningLevel level, WarningLevel previous, Set<String> flags) {
    return new EpisodeEvent(
        type, level, previous, at.onset, at.sequence, at.effectStart, at.effectEnd, flags);
  }

  /** Whether an episode is at the level of its conditions: nothing is waited for or being left. */
  public boolean steady(Episode at, Moment now) {
    return at.phase == Episode.Phase.FIRING
        && at.effectStart == Episode.NO_DAY
        && at.memory.steadyAt(at.level, now.millis(), damping);
  }

  /** Next instant at which the episode changes by time alone; {@link Long#MAX_VALUE}: none. */
  public long nextWake(Episode at, Moment now) {
    if (at == null || at.ended()) {
      return at != null && days && startsAgain(at, now)
          ? now.startOf(now.today() + 1)
          : Long.MAX_VALUE;
    }
    if (at.effectEnd != Episode.NO_DAY) {
      return now.startOf(at.effectEnd + 1);
    }
    long next = at.memory.nextFall(now.millis(), damping);
    if (days && at.memory.waiting() && at.phase == Episode.Phase.PENDING) {
      next = Math.min(next, now.startOf(now.today() + 1));
    }
    if (days && at.phase == Episode.Phase.FIRING) {
      int entry = at.memory.nextEntry(levels, at.memory.standing(now.millis(), damping));
      next = entry == LevelMemory.NO_PERIOD ? next : Math.min(next, now.startOf(entry));
    }
    if (at.phase == Episode.Phase.FIRING && flapping(at, now)) {
      next = Math.min(next, now.startOf(at.changes.get(0) + FLAPPING_DAYS));
    }
    return next;
  }

  /** Whether a condition held on the day of the end, waiting for its own days: a new episode's. */
  private static boolean startsAgain(Episode ended, Moment now) {
    return ended.phase == Episode.Phase.RESOLVED
        && ended.memory.lastPeriod == now.today()
        && ended.memory.waiting();
  }

  Rule rule() {
    return rule;
  }

  /**
   * What came of a judgement.
   *
   * @param episode the episode now; null: INACTIVE, nothing to keep
   * @param event the transition; null: none
   */
  public record Step(Episode episode, EpisodeEvent event) {}

  /**
   * Conditions of an earlier period.
   *
   * @param signals the conditions, with the records as they now stand
   * @param millis instant at which the period was judged
   */
  public record Judged(LevelConditions signals, long millis) {}
}
