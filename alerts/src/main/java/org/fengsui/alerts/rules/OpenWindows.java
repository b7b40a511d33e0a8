package org.fengsui.alerts.rules;

import java.util.EnumMap;
import java.util.Map;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.FactKind;

/** The longest window of the rules over each stream. */
public final class OpenWindows {
  private final Map<FactKind, Integer> longest = new EnumMap<>(FactKind.class);

  /** Windows of all versions of a set of rules. */
  public OpenWindows(RuleSet rules) {
    for (Rule rule : rules.all()) {
      for (FactKind kind : Indicators.restsOn(rule.indicator())) {
        longest.merge(kind, rule.window().maxDays(), Math::max);
      }
    }
  }

  /**
   * Whether a date lies in a window that is still open on a day.
   *
   * @param kind what the record's facts are read as
   * @param lastDay its last reference date, epoch day
   * @param today epoch day of the clock
   */
  public boolean open(FactKind kind, int lastDay, int today) {
    return lastDay > (long) today - longest.getOrDefault(kind, 0);
  }
}
