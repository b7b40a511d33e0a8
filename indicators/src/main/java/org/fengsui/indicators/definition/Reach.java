package org.fengsui.indicators.definition;

/**
 * How far back the rules in force and the open episodes look.
 *
 * @param today epoch day T
 * @param days days before T that windows and comparisons reach
 * @param months months before that of T that monthly series reach
 * @param oldestMonth the first month reached, months since 1970-01
 */
public record Reach(int today, int days, int months, int oldestMonth) {
  /** First epoch day reached. */
  public int oldestDay() {
    return today - days;
  }
}
