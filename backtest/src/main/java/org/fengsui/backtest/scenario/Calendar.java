package org.fengsui.backtest.scenario;

import java.time.LocalDate;

/**
 * The civil days of a scenario: its year and the history that rules need before it.
 *
 * @param year calendar year, 2019 to 2034
 */
public record Calendar(int year) {
  /** Refuses years for which the Spring Festival of the history is not known. */
  public Calendar {
    if (year < 2019 || year > 2034) {
      throw new IllegalArgumentException("year must be 2019 to 2034, not " + year);
    }
  }

  /** First day of the year. */
  public int first() {
    return day(year, 1, 1);
  }

  /** Last day of the year. */
  public int last() {
    return day(year, 12, 31);
  }

  /** First day of the weekly claims by area: five years before. */
  public int claimsFrom() {
    return day(year - 5, 1, 1);
  }

  /**
   * First day of the weekly claims by key group: two years before, and the two months that windows
   * of early January reach back to.
   */
  public int groupsFrom() {
    return day(year - 3, 11, 1);
  }

  /** First day of rates and payroll: 16 months before. */
  public int payrollFrom() {
    return day(year - 2, 9, 1);
  }

  /** First day of the survey: three months before, for estimates pooled over three months. */
  public int surveyFrom() {
    return day(year - 1, 10, 1);
  }

  /** A day of the year. */
  public int on(int month, int dayOfMonth) {
    return day(year, month, dayOfMonth);
  }

  private static int day(int year, int month, int dayOfMonth) {
    return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
  }
}
