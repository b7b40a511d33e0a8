package org.fengsui.intake.pack;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fengsui.indicators.place.MovingHolidays;

/** One moving holiday a year, such as the Spring Festival, from a table of dates. */
public final class MovingHolidayTable implements MovingHolidays {
  /** Holidays by day, and the calendar year of each: the table is asked for every day compared. */
  private final int[] days;

  private final int[] years;

  /** The table of the dates of one holiday, at most one a year. */
  public MovingHolidayTable(Collection<LocalDate> dates) {
    TreeMap<Integer, Integer> dayByYear = new TreeMap<>();
    for (LocalDate date : dates) {
      dayByYear.put(date.getYear(), (int) date.toEpochDay());
    }
    years = dayByYear.keySet().stream().mapToInt(Integer::intValue).toArray();
    days = dayByYear.values().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public OptionalInt aligned(int day, int yearsBack) {
    int at = Arrays.binarySearch(days, day - NEAR);
    at = at < 0 ? -at - 1 : at;
    if (at == days.length || days[at] > day + NEAR) {
      return OptionalInt.empty();
    }
    int then = Arrays.binarySearch(years, years[at] - yearsBack);
    return then < 0 ? OptionalInt.empty() : OptionalInt.of(days[then] + day - days[at]);
  }
}
