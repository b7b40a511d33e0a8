package org.fengsui.alerts.episodes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.Truth;
import org.fengsui.indicators.state.Varint;

/**
 * What must be remembered of each level to damp it: whether it is held, since when its exit
 * condition has held, and for how many periods in a row its enter condition has.
 */
final class LevelMemory {
  /** No exit is running. */
  static final long HELD_OR_NEVER = Long.MIN_VALUE;

  /** No period has been judged. */
  static final int NO_PERIOD = Integer.MIN_VALUE;

  final boolean[] held = new boolean[Levels.COUNT];
  final long[] exitedAt = new long[Levels.COUNT];
  final int[] streak = new int[Levels.COUNT];
  final int[] streakBefore = new int[Levels.COUNT];
  int lastPeriod = NO_PERIOD;
  boolean everEntered;

  LevelMemory() {
    java.util.Arrays.fill(exitedAt, HELD_OR_NEVER);
  }

  /**
   * Takes in the conditions of a period that is judged; a period judged again replaces its earlier
   * judgement.
   *
   * @param millis instant of the judgement
   * @param days whether periods are days that pass without being judged one by one
   * @param damping how long a level that was left is kept
   */
  void track(
      LevelConditions signals, List<RuleLevel> levels, long millis, boolean days, Damping damping) {
    boolean fresh = signals.period() != lastPeriod;
    boolean first = lastPeriod == NO_PERIOD;
    int passed = fresh && !first && days ? signals.period() - lastPeriod : 1;
    int entered = -1;
    for (RuleLevel level : levels) {
      int at = Levels.rank(level.level());
      if (fresh) {
        streakBefore[at] = streak[at] == 0 ? 0 : streak[at] + passed - 1;
      }
      streak[at] = inARow(signals.enter()[at], streakBefore[at]);
      if (signals.enters(at) && streak[at] >= level.forPeriods()) {
        entered = at;
      }
    }
    everEntered |= signals.any();
    lastPeriod = signals.period();
    hold(signals, levels, entered, millis, damping);
  }

  /** What is not known neither counts in nor breaks a row. */
  private static int inARow(Truth enters, int before) {
    return switch (enters) {
      case TRUE -> before + 1;
      case UNKNOWN -> before;
      case FALSE -> 0;
    };
  }

  /**
   * Entering a level enters all below; a level is left when its exit holds and none above is in,
   * and is not left after all when its exit ceases to hold while the level is still kept.
   */
  private void hold(
      LevelConditions signals, List<RuleLevel> levels, int entered, long millis, Damping damping) {
    for (RuleLevel level : levels) {
      int at = Levels.rank(level.level());
      boolean back = kept(at, millis, damping) && signals.exit()[at] == Truth.FALSE;
      if (at <= entered || back) {
        held[at] = true;
        exitedAt[at] = HELD_OR_NEVER;
      } else if (held[at] && signals.exits(at)) {
        held[at] = false;
        exitedAt[at] = millis;
      }
    }
  }

  private boolean kept(int at, long millis, Damping damping) {
    return exitedAt[at] != HELD_OR_NEVER && millis < damping.keptUntil(exitedAt[at]);
  }

  /** Highest level that is held, or was left so lately that it is kept; -1: none. */
  int standing(long millis, Damping damping) {
    for (int at = Levels.COUNT - 1; at >= 0; at--) {
      if (held[at] || kept(at, millis, damping)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Keeps no level above a rank that is not held now: what a correction shows to have been reached
   * for a while, but was never announced, is not announced when it is over.
   */
  void keepUpTo(int rank) {
    for (int at = rank + 1; at < Levels.COUNT; at++) {
      exitedAt[at] = HELD_OR_NEVER;
    }
  }

  /** Whether the levels held end at a rank and none is being left. */
  boolean steadyAt(int rank, long millis, Damping damping) {
    for (int at = rank + 1; at < Levels.COUNT; at++) {
      if (held[at]) {
        return false;
      }
    }
    return rank >= 0 && held[rank] && nextFall(millis, damping) == Long.MAX_VALUE;
  }

  /** Highest rank that is held; -1: none. */
  int highestHeld() {
    int highest = -1;
    for (int at = 0; at < Levels.COUNT; at++) {
      highest = held[at] ? at : highest;
    }
    return highest;
  }

  /** Highest rank whose enter condition holds; -1: none. */
  int highestWaiting() {
    int highest = -1;
    for (int at = 0; at < Levels.COUNT; at++) {
      highest = streak[at] > 0 ? at : highest;
    }
    return highest;
  }

  /** Whether some enter condition holds for which the required periods have not passed yet. */
  boolean waiting() {
    for (int run : streak) {
      if (run > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * First day on which a level above a rank is entered, if its condition goes on to hold on days
   * that nobody judges; {@link #NO_PERIOD}: no level above is waiting.
   */
  int nextEntry(List<RuleLevel> levels, int above) {
    int next = NO_PERIOD;
    for (RuleLevel level : levels) {
      int at = Levels.rank(level.level());
      int left = level.forPeriods() - streak[at];
      if (at > above && streak[at] > 0 && left > 0) {
        next = next == NO_PERIOD ? lastPeriod + left : Math.min(next, lastPeriod + left);
      }
    }
    return next;
  }

  /** Next instant at which a level that is being left falls; {@link Long#MAX_VALUE}: none. */
  long nextFall(long millis, Damping damping) {
    long next = Long.MAX_VALUE;
    for (long exit : exitedAt) {
      if (exit != HELD_OR_NEVER && damping.keptUntil(exit) > millis) {
        next = Math.min(next, damping.keptUntil(exit));
      }
    }
    return next;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(lastPeriod, out);
    out.writeBoolean(everEntered);
    for (int at = 0; at < Levels.COUNT; at++) {
      out.writeBoolean(held[at]);
      Varint.write(exitedAt[at], out);
      Varint.write(streak[at], out);
      Varint.write(streakBefore[at], out);
    }
  }

  static LevelMemory read(DataInput in) throws IOException {
    LevelMemory memory = new LevelMemory();
    memory.lastPeriod = Varint.readInt(in);
    memory.everEntered = in.readBoolean();
    for (int at = 0; at < Levels.COUNT; at++) {
      memory.held[at] = in.readBoolean();
      memory.exitedAt[at] = Varint.read(in);
      memory.streak[at] = Varint.readInt(in);
      memory.streakBefore[at] = Varint.readInt(in);
    }
    return memory;
  }
}
