package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * First days of the lunar year, 2014 to 2035 (Purple Mountain Observatory calendar, GB/T 33661).
 */
public final class SpringFestival {
  private static final String DATES =
      "2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 "
          + "2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 "
          + "2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08";
  private static final Map<Integer, LocalDate> BY_YEAR = table();

  private SpringFestival() {}

  private static Map<Integer, LocalDate> table() {
    Map<Integer, LocalDate> byYear = new TreeMap<>();
    for (String text : DATES.split(" ", -1)) {
      LocalDate date = LocalDate.parse(text);
      byYear.put(date.getYear(), date);
    }
    return byYear;
  }

  /**
   * First day of the lunar year that begins in a calendar year.
   *
   * @throws IllegalArgumentException for a year that is not in the table
   */
  public static LocalDate of(int year) {
    LocalDate date = BY_YEAR.get(year);
    if (date == null) {
      throw new IllegalArgumentException(
          "the date of the Spring Festival of " + year + " is not known; use 2014 to 2035");
    }
    return date;
  }

  /** Days from the festival of the same calendar year: negative before it. */
  public static int distance(int epochDay) {
    return epochDay - (int) of(LocalDate.ofEpochDay(epochDay).getYear()).toEpochDay();
  }
}
