package org.fengsui.alerts.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fengsui.schemas.WarningLevel;

/**
 * One level of a rule at one kind of scope.
 *
 * @param level level
 * @param enter condition that enters it
 * @param exit condition that leaves it; null: enter no longer met
 * @param forPeriods consecutive closed periods that {@code enter} must hold for; 0 and 1: at once
 * @param cautions what to beware of
 * @param actions what to do
 */
public record RuleLevel(
    WarningLevel level,
    Condition enter,
    Condition exit,
    int forPeriods,
    Text cautions,
    Text actions) {
  /** Every measure that the level compares, to enter or to exit, in the order written. */
  public Set<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    enter.comparisons().forEach(c -> measures.add(c.measure()));
    if (exit != null) {
      exit.comparisons().forEach(c -> measures.add(c.measure()));
    }
    return measures;
  }
}
