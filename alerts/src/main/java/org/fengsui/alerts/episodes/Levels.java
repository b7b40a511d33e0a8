package org.fengsui.alerts.episodes;

import org.fengsui.schemas.WarningLevel;

/** The warning levels as ranks: 0 BLUE, 1 YELLOW, 2 ORANGE, 3 RED; -1 stands for none. */
public final class Levels {
  private static final WarningLevel[] BY_RANK = WarningLevel.values();

  /** Number of levels that exist. */
  public static final int COUNT = BY_RANK.length;

  private Levels() {}

  /** Rank of a level, 0 to 3. */
  public static int rank(WarningLevel level) {
    return level.compareTo(WarningLevel.BLUE);
  }

  /** Level of a rank; null for -1. */
  public static WarningLevel level(int rank) {
    return rank < 0 ? null : BY_RANK[rank];
  }
}
