package org.fengsui.indicators;

import java.util.List;
import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Periods;

/**
 * Lets go of what no rule in force can still look at. Entries left empty are removed, so that a key
 * with nothing left takes no space.
 */
public final class Retention {
  private Retention() {}

  /**
   * Prunes the state of a key.
   *
   * @param today epoch day T
   * @param keepDays days before T that windows and comparisons of the rules in force still reach
   * @param keepMonths months before that of T that monthly series still reach
   */
  public static void prune(KeyState state, int today, int keepDays, int keepMonths) {
    int oldestMonth = Periods.monthOf(today) - keepMonths;
    Reach reach = new Reach(today, keepDays, keepMonths, oldestMonth);
    List<StatePart<?>> parts = Indicators.allParts();
    for (String name : state.names()) {
      for (int i = 0; i < parts.size(); i++) { // an iterator a name would be most of the garbage
        if (parts.get(i).owns(name)) {
          parts.get(i).prune(name, state, reach);
          break;
        }
      }
    }
  }
}
