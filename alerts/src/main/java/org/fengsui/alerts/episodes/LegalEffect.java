package org.fengsui.alerts.episodes;

import java.util.Set;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.MessageType;

/**
 * Episodes whose warning has a legal effect with its own start and end, such as an Extended
 * Benefits period (20 CFR 615.11 to 615.12): it starts a fixed time after the trigger period
 * whatever follows, ends a fixed time after the first period that is off, lasts a least time, and
 * does not restart within a cooldown.
 */
final class LegalEffect {
  private LegalEffect() {}

  static EpisodeMachine.Step settle(
      Episode at, LevelConditions signals, Moment now, EpisodeMachine machine) {
    Lifecycle life = machine.rule().lifecycle();
    if (at.phase == Episode.Phase.PENDING) {
      int standing = at.memory.highestHeld();
      if (standing < 0) {
        return at.memory.waiting()
            ? new EpisodeMachine.Step(at, null)
            : new EpisodeMachine.Step(null, null);
      }
      at.effectStart = signals.period() + life.startAfterDays();
      return machine.announce(at, MessageType.ALERT, standing, signals.value(), now, Set.of());
    }
    if (at.effectEnd == Episode.NO_DAY && at.memory.highestHeld() < 0) {
      at.effectEnd = end(at, signals, life);
    }
    return over(at, now, machine);
  }

  private static int end(Episode at, LevelConditions off, Lifecycle life) {
    int least = at.effectStart + life.minDurationDays() - 1;
    return Math.max(off.period() + life.endAfterDays(), least);
  }

  /** An earlier period found to be off ends the effect from the day on which it is known. */
  static EpisodeMachine.Step foundOff(
      Episode at, LevelConditions off, Moment now, EpisodeMachine machine) {
    if (at.phase == Episode.Phase.FIRING && at.effectEnd == Episode.NO_DAY) {
      at.effectEnd = Math.max(end(at, off, machine.rule().lifecycle()), now.today());
    }
    return over(at, now, machine);
  }

  private static EpisodeMachine.Step over(Episode at, Moment now, EpisodeMachine machine) {
    if (at.effectEnd != Episode.NO_DAY && now.today() > at.effectEnd) {
      return machine.end(at, MessageType.RESOLVE, now, Set.of());
    }
    return new EpisodeMachine.Step(at, null);
  }

  /** First day on which a new effect may start after an earlier one. */
  static int earliestStart(int effectEnd, Lifecycle life) {
    return effectEnd + life.cooldownDays() + 1;
  }
}
