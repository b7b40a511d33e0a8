package org.fengsui.intake.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fengsui.indicators.place.MovingHolidays;

/** One moving holiday a year, such as the Spring Festival, from a table of dates. */
public final class MovingHolidayTable implements MovingHolidays {
  private static final int NEAR = 45;
  private final TreeMap<Integer, Integer> dayByYear = new TreeMap<>();

  /** The table of the dates of one holiday, at most one a year. */
  public MovingHolidayTable(Collection<LocalDate> dates) {
    for (LocalDate date : dates) {
      dayByYear.put(date.getYear(), (int) date.toEpochDay());
    }
  }

  @Override
  public OptionalInt aligned(int day, int years) {
    int year = LocalDate.ofEpochDay(day).getYear();
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
      Integer holiday = dayByYear.get(candidate);
      Integer earlier = dayByYear.get(candidate - years);
      if (holiday != null && earlier != null && Math.abs(day - holiday) <= NEAR) {
        return OptionalInt.of(earlier + day - holiday);
      }
    }
    return OptionalInt.empty();
  }
}
