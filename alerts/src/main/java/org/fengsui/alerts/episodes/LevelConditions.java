package org.fengsui.alerts.episodes;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.Truth;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Reading;

/**
 * What is known of the levels' conditions for one civil period, with the records as they stand.
 *
 * @param period epoch day: today for open windows, the last day of the period for closed ones
 * @param enter by {@link Levels#rank}: the enter condition
 * @param exit by rank: the exit condition
 * @param judged whether the period is judged: one that was not reported is, if what is known of it
 *     bounds its value, as of a sum; else it neither enters nor exits
 * @param value value of the rule's main indicator; NaN when unknown
 */
public record LevelConditions(
    int period, Truth[] enter, Truth[] exit, boolean judged, double value) {
  /**
   * Judges the levels of a rule.
   *
   * @param main reading of the rule's main indicator for the period
   * @param enough whether it rests on as many records as the rule asks; if not no level is entered
   * @param readings gives the reading of a measure by its name
   */
  public static LevelConditions judge(
      int period,
      List<RuleLevel> levels,
      Reading main,
      boolean enough,
      Function<String, Reading> readings) {
    Truth[] enter = none();
    Truth[] exit = none();
    Coverage coverage = main.coverage();
    boolean judged = coverage.reported() || coverage.bound() != Coverage.Bound.EXACT;
    for (RuleLevel level : judged ? levels : List.<RuleLevel>of()) {
      int at = Levels.rank(level.level());
      enter[at] = enough ? level.enter().truth(readings) : Truth.FALSE;
      exit[at] = level.exit() == null ? enter[at].not() : level.exit().truth(readings);
    }
    return new LevelConditions(period, enter, exit, judged, main.value());
  }

  private static Truth[] none() {
    Truth[] all = new Truth[Levels.COUNT];
    Arrays.fill(all, Truth.FALSE);
    return all;
  }

  /** The same without the enter conditions of higher ranks. */
  public LevelConditions upTo(int rank) {
    Truth[] lower = enter.clone();
    Arrays.fill(lower, rank + 1, Levels.COUNT, Truth.FALSE);
    return new LevelConditions(period, lower, exit, judged, value);
  }

  /** Whether the enter condition of a rank is known to hold. */
  public boolean enters(int rank) {
    return enter[rank] == Truth.TRUE;
  }

  /** Whether the exit condition of a rank is known to hold. */
  public boolean exits(int rank) {
    return exit[rank] == Truth.TRUE;
  }

  /** Whether any level's enter condition is known to hold. */
  public boolean any() {
    for (Truth one : enter) {
      if (one == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is known of a rank that it is entered, or whether it is left. */
  public boolean known(int rank) {
    return judged && (enter[rank] == Truth.TRUE || exit[rank] != Truth.UNKNOWN);
  }
}
