package org.fengsui.alerts.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.schemas.WarningLevel;

/** The comparisons that a level asks for, by measure in the order of the rule. */
final class Thresholds {
  private Thresholds() {}

  /** Level that the message speaks of: the one entered, or the one left. */
  static RuleLevel spokenOf(Transition t) {
    WarningLevel level = t.level() != null ? t.level() : t.previous();
    List<RuleLevel> levels = t.rule().levelsAt(t.scope().by());
    return levels.stream().filter(l -> l.level() == level).findFirst().orElse(null);
  }

  /** Comparisons as text such as {@code >= 20}; several of one measure parted by " | ". */
  static Map<String, String> of(Transition t) {
    Map<String, String> found = new LinkedHashMap<>();
    RuleLevel level = spokenOf(t);
    if (level != null) {
      for (Comparison c : level.enter().comparisons()) {
        String text = c.operator().sign() + ' ' + Decimals.shortest(c.threshold());
        found.merge(c.measure(), text, (a, b) -> a.equals(b) ? a : a + " | " + b);
      }
    }
    return found;
  }
}
