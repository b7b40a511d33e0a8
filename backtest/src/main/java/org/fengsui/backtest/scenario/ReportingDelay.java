package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fengsui.indicators.time.Moment;

/**
 * When facts become known: offices enter them in working hours, some days late, and not while they
 * are closed.
 */
public final class ReportingDelay {
  /** Zone of the scenario. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int OPENS = 8 * 3600 + 1800;
  private static final int CLOSES = 18 * 3600;

  private ReportingDelay() {}

  /**
   * An instant in the working hours of the first open day from {@code day} on.
   *
   * @param day epoch day
   */
  public static long officeHours(int day, SeededRandom random) {
    int open = day;
    while (Seasons.office(open) < 0.5) {
      open++;
    }
    return at(open, random.between(OPENS, CLOSES));
  }

  /** A single claim: entered the same day (70 %) or, each day with 55 %, on a later one. */
  public static long claim(int day, SeededRandom random) {
    return officeHours(day + (random.chance(0.7) ? 0 : 1 + geometric(0.55, 9, random)), random);
  }

  /** An office's weekly count: one to three days after the week. */
  public static long weekly(int weekEnd, SeededRandom random) {
    return at(weekEnd + random.between(1, 3), random.between(OPENS, CLOSES));
  }

  /** A layoff report: the day after the notice or, with halving chances, up to 12 days later. */
  public static long report(int noticeDay, SeededRandom random) {
    return officeHours(noticeDay + 1 + geometric(0.5, 11, random), random);
  }

  /** An employer's contributions of a month: from the 5th to the 14th of the next one. */
  public static long payroll(int monthEnd, int employer, SeededRandom random) {
    return at(monthEnd + 5 + Math.floorMod(employer, 10), random.between(OPENS, CLOSES));
  }

  /** A county's survey responses of a month: one of the first ten days of the next one. */
  public static long survey(int monthEnd, SeededRandom random) {
    return at(monthEnd + random.between(1, 10), random.between(OPENS, CLOSES));
  }

  /** A published figure of a month: 10 o'clock on the 17th of the next one. */
  public static long publication(int monthEnd) {
    return at(monthEnd + 17, 10 * 3600);
  }

  /** An instant of a civil day, in milliseconds. */
  public static long at(int day, int secondOfDay) {
    return Moment.startOfDay(day, ZONE) + secondOfDay * 1000L;
  }

  /** Last day of the month that a day lies in. */
  public static int monthEnd(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return (int) date.withDayOfMonth(date.lengthOfMonth()).toEpochDay();
  }

  private static int geometric(double stop, int most, SeededRandom random) {
    int days = 0;
    while (days < most && !random.chance(stop)) {
      days++;
    }
    return days;
  }
}
