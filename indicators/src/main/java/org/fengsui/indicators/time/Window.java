package org.fengsui.indicators.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trailing window of whole civil periods, both ends included.
 *
 * @param length number of periods, 1 to 3,660
 * @param unit what is counted
 */
public record Window(int length, PeriodUnit unit) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})([dwm])");

  /** Refuses lengths outside 1 to 3,660. */
  public Window {
    if (length < 1 || length > 3660) {
      throw new IllegalArgumentException("window length must be 1 to 3660, not " + length);
    }
  }

  /** Window of days. */
  public static Window days(int length) {
    return new Window(length, PeriodUnit.DAY);
  }

  /**
   * Reads {@code 30d}, {@code 13w} or {@code 3m}.
   *
   * @throws IllegalArgumentException when the text is none of these
   */
  public static Window parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "window must look like 30d, 13w or 3m, not '" + text + "'");
    }
    PeriodUnit unit =
        switch (m.group(2)) {
          case "d" -> PeriodUnit.DAY;
          case "w" -> PeriodUnit.WEEK;
          default -> PeriodUnit.MONTH;
        };
    return new Window(Integer.parseInt(m.group(1)), unit);
  }

  /** First epoch day of the window whose last day is {@code lastDay}. */
  public int firstDay(int lastDay) {
    return switch (unit) {
      case DAY -> lastDay - length + 1;
      case WEEK -> lastDay - 7 * length + 1;
      case MONTH ->
          (int)
              LocalDate.ofEpochDay(lastDay).withDayOfMonth(1).minusMonths(length - 1L).toEpochDay();
    };
  }

  /** Last epoch day of the first period of the window whose last day is {@code lastDay}. */
  public int firstPeriodEnd(int lastDay) {
    int first = firstDay(lastDay);
    return switch (unit) {
      case DAY -> first;
      case WEEK -> first + 6;
      case MONTH -> Periods.lastDayOf(Periods.monthOf(first));
    };
  }

  /** Longest number of days that the window can span. */
  public int maxDays() {
    return switch (unit) {
      case DAY -> length;
      case WEEK -> 7 * length;
      case MONTH -> 31 * length;
    };
  }

  @Override
  public String toString() {
    return length + String.valueOf(unit.letter());
  }
}
