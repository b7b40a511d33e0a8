package org.fengsui.indicators.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.fengsui.indicators.place.MovingHolidays;

/** The alignment of days with the years before as its definition reads, day by day, in dates. */
final class NaiveCalendar {
  private NaiveCalendar() {}

  /** A calendar whose holidays are listed one a year, in order, without a year left out. */
  static MovingHolidays holidays(List<LocalDate> dates) {
    Map<List<Integer>, OptionalInt> known = new HashMap<>();
    return (day, years) ->
        known.computeIfAbsent(
            List.of(day, years),
            asked -> {
              LocalDate then = counterpart(dates, LocalDate.ofEpochDay(day), years);
              return then == null ? OptionalInt.empty() : OptionalInt.of((int) then.toEpochDay());
            });
  }

  /** The date as far from the holiday some years before, or null when none is near. */
  private static LocalDate counterpart(List<LocalDate> dates, LocalDate date, int years) {
    for (int i = 0; i < dates.size(); i++) {
      long distance = ChronoUnit.DAYS.between(dates.get(i), date);
      if (Math.abs(distance) <= 45 && i - years >= 0 && i - years < dates.size()) {
        return dates.get(i - years).plusDays(distance);
      }
    }
    return null;
  }

  /** The dates that stand for the dates of a window some years before. */
  static Set<LocalDate> counterparts(
      List<LocalDate> dates, LocalDate first, LocalDate last, int years) {
    Set<LocalDate> counted = new HashSet<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      LocalDate near = counterpart(dates, date, years);
      if (near != null) {
        counted.add(near);
      }
    }
    List<LocalDate> twice = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      LocalDate plain = date.minusDays(364L * years);
      if (counterpart(dates, date, years) == null
          && (counterpart(dates, plain, -years) != null || !counted.add(plain))) {
        twice.add(plain);
      }
    }
    for (LocalDate date : twice) {
      counted.add(nearest(dates, date, years, counted));
    }
    return counted;
  }

  private static LocalDate nearest(
      List<LocalDate> dates, LocalDate date, int years, Set<LocalDate> counted) {
    for (int by = 1; ; by++) {
      for (LocalDate one : List.of(date.minusDays(by), date.plusDays(by))) {
        if (!counted.contains(one) && counterpart(dates, one, -years) == null) {
          return one;
        }
      }
    }
  }
}
