package org.fengsui.alerts.episodes;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * The episode of one rule at one scope and group: from leaving INACTIVE until it is resolved or
 * cancelled. Levels are one episode, not several alerts.
 */
public final class Episode implements StateEntry {
  /** Bytes of an episode. */
  public static final StateEntryType<Episode> TYPE =
      new StateEntryType<>(64, Episode.class, new EpisodeCodec());

  /** No day. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Where an episode stands. */
  public enum Phase {
    /** An enter condition holds, not yet for long enough; nothing has been announced. */
    PENDING(0),
    /** At a level. */
    FIRING(1),
    /** Ended; kept so that a correction may still cancel it. */
    RESOLVED(2),
    /** Undone: its ground was removed. */
    CANCELLED(3);

    private final int code;

    Phase(int code) {
      this.code = code;
    }

    /** Number that stands for the phase in state; never reused. */
    int code() {
      return code;
    }

    static Phase of(int code) {
      for (Phase phase : values()) {
        if (phase.code == code) {
          return phase;
        }
      }
      throw new IllegalArgumentException("no phase has the code " + code);
    }
  }

  Phase phase = Phase.PENDING;
  int onset;
  int firstPeriod = NO_DAY;
  int level = -1;
  int lastLevel = -1;
  int sequence;
  int ruleVersion;
  LevelMemory memory = new LevelMemory();
  double announcedValue = Double.NaN;
  final List<Integer> changes = new ArrayList<>();
  int effectStart = NO_DAY;
  int effectEnd = NO_DAY;
  long endedAt;

  /** Last period of which it was known whether its level holds, epoch day. */
  int knownPeriod = NO_DAY;

  /** Period for which people learned that it is held open by what is unknown, or no day. */
  int noDataPeriod = NO_DAY;

  /** Whether people learned that only a person can end it. */
  boolean handedOver;

  Episode(int onset) {
    this.onset = onset;
  }

  @Override
  public StateEntryType<Episode> type() {
    return TYPE;
  }

  /** Where it stands. */
  public Phase phase() {
    return phase;
  }

  /** Epoch day on which it left INACTIVE; part of its identity. */
  public int onset() {
    return onset;
  }

  /** First period judged, epoch day. */
  public int firstPeriod() {
    return firstPeriod;
  }

  /** Level as rank, see {@link Levels}. */
  public int level() {
    return level;
  }

  /** Highest rank that an episode is at or waits for; -1: none, or there is no open one. */
  public static int reach(Episode episode) {
    return episode == null || episode.ended()
        ? -1
        : Math.max(episode.level, episode.memory.highestWaiting());
  }

  /** Value of the main indicator when people were last informed; NaN: it was unknown. */
  public double publishedValue() {
    return announcedValue;
  }

  /** Number of messages so far. */
  public int sequence() {
    return sequence;
  }

  /** Whether it is resolved or cancelled. */
  public boolean ended() {
    return phase == Phase.RESOLVED || phase == Phase.CANCELLED;
  }

  /** Instant of the end, in milliseconds; only when ended. */
  public long endedAt() {
    return endedAt;
  }

  /** Period last judged, epoch day. */
  public int lastPeriod() {
    return memory.lastPeriod;
  }

  /** Version of the rule that judged it last. */
  public int ruleVersion() {
    return ruleVersion;
  }
}
