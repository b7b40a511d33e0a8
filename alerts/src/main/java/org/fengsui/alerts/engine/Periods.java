package org.fengsui.alerts.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.fengsui.indicators.time.PeriodUnit;

/** Steps from period to period; a period is named by its last epoch day. */
final class Periods {
  private Periods() {}

  /** Last day of the period after the one that ends on {@code lastDay}. */
  static int next(int lastDay, PeriodUnit unit) {
    return switch (unit) {
      case DAY -> lastDay + 1;
      case WEEK -> lastDay + 7;
      case MONTH -> monthEnd(lastDay + 1);
    };
  }

  /** Last day of the month that holds a day. */
  static int monthEnd(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return (int) date.withDayOfMonth(date.lengthOfMonth()).toEpochDay();
  }

  /** Last day of a month counted from 1970-01. */
  static int endOfMonth(int month) {
    return (int) LocalDate.of(1970, 1, 1).plusMonths(month + 1L).toEpochDay() - 1;
  }

  /** Last day of the period that holds a day. */
  static int holding(int day, PeriodUnit unit, DayOfWeek weekEnd) {
    return switch (unit) {
      case DAY -> day;
      case WEEK ->
          (int) LocalDate.ofEpochDay(day).with(TemporalAdjusters.nextOrSame(weekEnd)).toEpochDay();
      case MONTH -> monthEnd(day);
    };
  }

  /** The period as written in files: a date, or for months the month. */
  static String label(int lastDay, PeriodUnit unit) {
    LocalDate date = LocalDate.ofEpochDay(lastDay);
    return unit == PeriodUnit.MONTH ? date.toString().substring(0, 7) : date.toString();
  }
}
