package org.fengsui.intake.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and instants as office programs write them; years have four digits, 1 to 9999. */
final class WrittenDates {
  private static final String MIDNIGHT = "(?:[T ]0?0:00(?::00(?:\\.0+)?)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})" + MIDNIGHT);
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})" + MIDNIGHT);
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})[T ]+([0-9]{1,2}):([0-9]{2})"
              + "(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?");

  private WrittenDates() {}

  /** Whether a text is a date that only its order tells: 3/2/2026. */
  static boolean yearLast(String text) {
    return YEAR_LAST.matcher(text).matches();
  }

  /**
   * The date of a text.
   *
   * @param order order of dates that end with the year, or null
   * @throws DateTimeException when it is none
   */
  static LocalDate date(String text, DateOrder order) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return day(m.group(1), m.group(3), m.group(4));
    }
    m = YEAR_LAST.matcher(text);
    if (order == null || !m.matches()) {
      throw new DateTimeException(text);
    }
    return order == DateOrder.DMY
        ? day(m.group(4), m.group(3), m.group(1))
        : day(m.group(4), m.group(1), m.group(3));
  }

  /**
   * First day of the month of a text.
   *
   * @throws DateTimeException when it is none
   */
  static LocalDate month(String text) {
    Matcher m = MONTH.matcher(text);
    if (!m.matches()) {
      throw new DateTimeException(text);
    }
    return day(m.group(1), m.group(2), "1");
  }

  private static LocalDate day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y == 0) {
      throw new DateTimeException("year 0");
    }
    return YearMonth.of(y, Integer.parseInt(month)).atDay(Integer.parseInt(day));
  }

  /** Whether a text is an instant without offset. */
  static boolean local(String text) {
    Matcher m = TIME.matcher(text);
    return m.matches() && m.group(9) == null;
  }

  /**
   * The instant of a text.
   *
   * @param zone zone where the text gives no offset, or null
   * @throws DateTimeException when it is none, or one without offset and there is no zone
   */
  static Instant instant(String text, ZoneId zone) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      OffsetDateTime given = OffsetDateTime.parse(text);
      if (given.getYear() < 1 || given.getYear() > 9999) {
        throw new DateTimeException(text);
      }
      return given.toInstant();
    }
    ZoneId at = m.group(9) == null ? zone : ZoneOffset.of(m.group(9));
    if (at == null) {
      throw new DateTimeException(text);
    }
    return local(m).atZone(at).toInstant();
  }

  private static LocalDateTime local(Matcher m) {
    LocalDate day = day(m.group(1), m.group(3), m.group(4));
    int second = m.group(7) == null ? 0 : Integer.parseInt(m.group(7));
    int nano = m.group(8) == null ? 0 : Integer.parseInt((m.group(8) + "00000000").substring(0, 9));
    return day.atTime(Integer.parseInt(m.group(5)), Integer.parseInt(m.group(6)), second, nano);
  }
}
