package org.fengsui.backtest.scenario;

/** Weeks from Monday to Sunday. */
final class Weeks {
  private Weeks() {}

  /** Whether a day is a Sunday. */
  static boolean isEnd(int epochDay) {
    return daysInto(epochDay) == 7;
  }

  /** 1 on Monday to 7 on Sunday. */
  static int daysInto(int epochDay) {
    return Math.floorMod(epochDay + 3, 7) + 1;
  }
}
