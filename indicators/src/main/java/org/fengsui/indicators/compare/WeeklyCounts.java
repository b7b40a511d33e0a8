package org.fengsui.indicators.compare;

import org.fengsui.indicators.ledger.Ledger;

/**
 * Whether a ledger holds counts of whole weeks, each on its last day: offices' counts, three or
 * more in sight of a window, all on one day of the week.
 */
final class WeeklyCounts {
  private static final int WEEK = 7;

  /** Days looked at before the last day of a window, where the window is shorter. */
  private static final int SIGHT = 8 * WEEK;

  private static final int LEAST = 3;

  private WeeklyCounts() {}

  /** Whether both the window and the days that stand for it so many days before are of weeks. */
  static boolean in(Ledger ledger, int first, int last, int back) {
    if (ledger == null || !ledger.hasPeriodCounts()) {
      return false;
    }
    int now = weekday(ledger, Math.min(first, last - SIGHT), last);
    return now >= 0 && now == weekday(ledger, first - back - SIGHT, last - back + SIGHT);
  }

  /** Days of all records, modulo a week; -1 when they differ or are few. */
  private static int weekday(Ledger ledger, int from, int to) {
    int day = ledger.nextDay(from - 1);
    int weekday = Math.floorMod(day, WEEK);
    int found = 0;
    for (; day <= to; day = ledger.nextDay(day)) {
      if (Math.floorMod(day, WEEK) != weekday) {
        return -1;
      }
      found++;
    }
    return found < LEAST ? -1 : weekday;
  }
}
