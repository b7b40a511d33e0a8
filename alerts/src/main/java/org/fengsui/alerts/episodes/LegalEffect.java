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
      int standing = highest(at.memory);
      if (standing < 0) {
        return at.memory.waiting()
            ? new EpisodeMachine.Step(at, null)
            : new EpisodeMachine.Step(null, null);
      }
      at.effectStart = signals.period() + life.startAfterDays();
      return machine.announce(at, MessageType.ALERT, standing, signals.value(), now, Set.of());
    }
    if (at.effectEnd == Episode.NO_DAY && highest(at.memory) < 0) {
      int least = at.effectStart + life.minDurationDays() - 1;
      at.effectEnd = Math.max(signals.period() + life.endAfterDays(), least);
    }
    if (at.effectEnd != Episode.NO_DAY && now.today() > at.effectEnd) {
      return machine.end(at, MessageType.RESOLVE, now, Set.of());
    }
    return new EpisodeMachine.Step(at, null);
  }

  /** First day on which a new effect may start after an earlier one. */
  static int earliestStart(int effectEnd, Lifecycle life) {
    return effectEnd + life.cooldownDays() + 1;
  }

  private static int highest(LevelMemory memory) {
    for (int at = Levels.COUNT - 1; at >= 0; at--) {
      if (memory.held[at]) {
        return at;
      }
    }
    return -1;
  }
}
