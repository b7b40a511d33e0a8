package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.intake.csv.CsvFileException;
import org.fengsui.intake.stream.RefusalException;

/** The dates of a series, whether they are those of months. */
final class MonthlySeries {
  private static final String MONTH = "[0-9]{4}[-/][0-9]{1,2}";

  private final Path file;
  private final TreeMap<LocalDate, Long> lines = new TreeMap<>();
  private final Map<YearMonth, Long> months = new TreeMap<>();
  private long repeated;
  private YearMonth repeatedMonth;

  MonthlySeries(Path file) {
    this.file = file;
  }

  /** The day of a row: a month stands for its first. */
  static LocalDate day(ForeignTable.Row row, String column) {
    return row.get(column).matches(MONTH) ? row.values().month(column) : row.values().date(column);
  }

  /** Adds the date of a row. */
  void add(ForeignTable.Row row, String column) throws IOException {
    LocalDate day;
    try {
      day = day(row, column);
    } catch (RefusalException e) {
      throw new CsvFileException(
          file,
          "第 %d 行的日期“%s”%s".formatted(row.line(), row.get(column), e.problem().limitZh()),
          "line %d: the date \"%s\" %s"
              .formatted(row.line(), row.get(column), e.problem().limitEn()));
    }
    if (day == null) {
      throw new CsvFileException(
          file, "第 " + row.line() + " 行没有日期", "line " + row.line() + ": there is no date");
    }
    lines.putIfAbsent(day, row.line());
    if (months.putIfAbsent(YearMonth.from(day), row.line()) != null && repeated == 0) {
      repeated = row.line();
      repeatedMonth = YearMonth.from(day);
    }
  }

  /** Refuses what is no monthly series, with what was seen. */
  void check() throws IOException {
    String[] seen = frequency();
    String zh = repeated == 0 ? "" : "第 " + repeated + " 行重复了月份 " + repeatedMonth;
    String en = repeated == 0 ? "" : "line " + repeated + " repeats the month " + repeatedMonth;
    if (seen != null) {
      throw new CsvFileException(
          file,
          "是" + seen[0] + "序列，不是月度序列" + (zh.isEmpty() ? "" : "；" + zh),
          "the series is " + seen[1] + ", not monthly" + (en.isEmpty() ? "" : "; " + en));
    }
    if (repeated > 0) {
      throw new CsvFileException(file, zh, en);
    }
  }

  /** What the dates are where they are not those of months, in both languages; else null. */
  private String[] frequency() {
    long days = Long.MAX_VALUE;
    boolean firsts = true;
    LocalDate before = null;
    for (LocalDate day : lines.keySet()) {
      firsts &= day.getDayOfMonth() == 1;
      days = before == null ? days : Math.min(days, ChronoUnit.DAYS.between(before, day));
      before = day;
    }
    if (!firsts) {
      return ofDays(days);
    }
    if (lines.size() < 2 || days <= 31) {
      return null;
    }
    if (days < 89) {
      return new String[] {"隔月", "of every second month"};
    }
    return days < 100
        ? new String[] {"季度", "quarterly"}
        : days < 200 ? new String[] {"半年", "half-yearly"} : new String[] {"年度", "yearly"};
  }

  private String[] ofDays(long days) {
    DayOfWeek first = lines.firstKey().getDayOfWeek();
    boolean oneDay = lines.keySet().stream().allMatch(day -> day.getDayOfWeek() == first);
    if (oneDay && days % 7 == 0) {
      return new String[] {
        days == 7 ? "每周" : "每 " + days + " 天", days == 7 ? "weekly" : "of " + days + " days"
      };
    }
    return days == 1
        ? new String[] {"每日", "daily"}
        : new String[] {"不以每月 1 日为日期的", "of days that begin no month"};
  }
}
