package org.fengsui.alerts.engine;

import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.ScopeKey;

/** The windows over which rules add up the payroll falls of an area's employers. */
final class PayrollWindows {
  private PayrollWindows() {}

  /** Days of the windows of all rules that read them above the level of employers. */
  static Set<Integer> of(RuleSet rules) {
    Set<Integer> days = new TreeSet<>();
    for (Rule rule : rules.all()) {
      rule.levels()
          .forEach(
              (by, levels) -> {
                if (!by.equals(ScopeKey.EMPLOYER) && reads(rule, levels)) {
                  days.add(rule.windowAt(by).maxDays());
                }
              });
    }
    return days;
  }

  private static boolean reads(Rule rule, java.util.List<RuleLevel> levels) {
    return addsUp(rule.indicator())
        || levels.stream()
            .flatMap(level -> level.measures().stream())
            .anyMatch(PayrollWindows::addsUp);
  }

  private static boolean addsUp(String indicator) {
    return Indicators.definition(indicator) != null
        && Indicators.definition(indicator).sumsPayroll();
  }
}
