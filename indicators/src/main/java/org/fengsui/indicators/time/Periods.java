package org.fengsui.indicators.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Ends of civil periods, as epoch days; months are numbered from 1970-01. */
public final class Periods {
  private Periods() {}

  /** Month that an epoch day lies in, months since 1970-01. */
  public static int monthOf(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return (date.getYear() - 1970) * 12 + date.getMonthValue() - 1;
  }

  /** First epoch day of a month. */
  public static int firstDayOf(int month) {
    return (int) LocalDate.of(1970, 1, 1).plusMonths(month).toEpochDay();
  }

  /** Last epoch day of a month. */
  public static int lastDayOf(int month) {
    return firstDayOf(month + 1) - 1;
  }

  /** Latest end of a period on or before a day. */
  public static int lastEnd(PeriodUnit unit, int day, DayOfWeek weekEnd) {
    return switch (unit) {
      case DAY -> day;
      case WEEK ->
          (int)
              LocalDate.ofEpochDay(day)
                  .with(TemporalAdjusters.previousOrSame(weekEnd))
                  .toEpochDay();
      case MONTH -> firstDayOf(monthOf(day + 1)) - 1;
    };
  }

  /** First end of a period after a day. */
  public static int nextEnd(PeriodUnit unit, int day, DayOfWeek weekEnd) {
    return switch (unit) {
      case DAY -> day + 1;
      case WEEK ->
          (int) LocalDate.ofEpochDay(day).with(TemporalAdjusters.next(weekEnd)).toEpochDay();
      case MONTH -> lastDayOf(monthOf(day + 1));
    };
  }
}
