package org.fengsui.alerts.episodes;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fengsui.alerts.rules.RuleLevel;

/**
 * Which levels' conditions hold for one civil period, with the records as they stand.
 *
 * @param period epoch day: today for open windows, the last day of the period for closed ones
 * @param enter by {@link Levels#rank}: whether the enter condition holds
 * @param exit by rank: whether the exit condition holds
 * @param value value of the rule's main indicator; NaN when unknown
 */
public record LevelConditions(int period, boolean[] enter, boolean[] exit, double value) {
  /** Judges the levels of a rule by the values of its measures. */
  public static LevelConditions judge(
      int period, List<RuleLevel> levels, ToDoubleFunction<String> values, double value) {
    boolean[] enter = new boolean[Levels.COUNT];
    boolean[] exit = new boolean[Levels.COUNT];
    for (RuleLevel level : levels) {
      int at = Levels.rank(level.level());
      enter[at] = level.enter().holds(values);
      exit[at] = level.exit() == null ? !enter[at] : level.exit().holds(values);
    }
    return new LevelConditions(period, enter, exit, value);
  }

  /** The same without the enter conditions of higher ranks. */
  public LevelConditions upTo(int rank) {
    boolean[] lower = enter.clone();
    java.util.Arrays.fill(lower, rank + 1, Levels.COUNT, false);
    return new LevelConditions(period, lower, exit, value);
  }

  /** Whether any level's enter condition holds. */
  public boolean any() {
    for (boolean e : enter) {
      if (e) {
        return true;
      }
    }
    return false;
  }
}
