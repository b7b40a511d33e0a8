package org.fengsui.backtest.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The calm year's rhythm as factors around 1: offices by weekday and holiday, claims by season,
 * graduates after their examinations, building sites in the frost.
 */
public final class Seasons {
  /** First day of the office's Spring Festival closure, relative to the festival. */
  static final int CLOSED_FROM = -1;

  /** Last day of it. */
  static final int CLOSED_TO = 6;

  private Seasons() {}

  /** Whether offices are closed for Spring Festival, National Day, Labour Day or New Year. */
  public static boolean holiday(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
    int distance = SpringFestival.distance(epochDay);
    return (distance >= CLOSED_FROM && distance <= CLOSED_TO)
        || (monthDay >= 1001 && monthDay <= 1007)
        || (monthDay >= 501 && monthDay <= 503)
        || monthDay == 101;
  }

  /** Share of a mean day's business that an office does on a day, 0 when closed. */
  public static double office(int epochDay) {
    if (holiday(epochDay)) {
      return 0;
    }
    DayOfWeek weekday = LocalDate.ofEpochDay(epochDay).getDayOfWeek();
    return switch (weekday) {
      case MONDAY -> 1.75;
      case TUESDAY -> 1.45;
      case WEDNESDAY, THURSDAY -> 1.3;
      case FRIDAY -> 1.1;
      case SATURDAY -> 0.1;
      case SUNDAY -> 0;
    };
  }

  /**
   * Initial claims of a day over those of a mean day: office hours, contracts that end with the
   * year, the slack before the Spring Festival and the backlog after it.
   */
  public static double claims(int epochDay) {
    return office(epochDay) * claimsLevel(epochDay);
  }

  /** The season alone, without weekdays and closures. */
  public static double claimsLevel(int epochDay) {
    double yearEnd = 0.25 * bump(distanceFromDate(epochDay, 1, 8), 18);
    int festival = SpringFestival.distance(epochDay);
    double before = -0.35 * bump(festival + 8, 6);
    double after = 0.45 * bump(festival - 16, 8);
    double summer = 0.08 * bump(distanceFromDate(epochDay, 7, 20), 25);
    return 1 + yearEnd + before + after + summer;
  }

  /** Claims of graduates over their mean: the season runs from July to September. */
  public static double graduates(int epochDay) {
    return 0.6 + 2.2 * bump(distanceFromDate(epochDay, 8, 5), 25);
  }

  /**
   * Headcount over that of a mean month, by section of GB/T 4754: building sites and farms shrink
   * in the frost around the Spring Festival.
   */
  public static double headcount(char section, int epochDay) {
    double swing =
        switch (section) {
          case 'E' -> 0.030;
          case 'A' -> 0.025;
          case 'H' -> 0.015;
          default -> 0.006;
        };
    return 1 - swing * bump(SpringFestival.distance(epochDay), 35);
  }

  private static double bump(int days, double width) {
    double x = days / width;
    return StrictMath.exp(-x * x / 2);
  }

  private static int distanceFromDate(int epochDay, int month, int dayOfMonth) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    int days = epochDay - (int) LocalDate.of(date.getYear(), month, dayOfMonth).toEpochDay();
    if (days > 182) {
      return days - 365;
    }
    return days < -182 ? days + 365 : days;
  }
}
