package org.fengsui.intake.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.intake.Samples;
import org.junit.jupiter.api.Test;

class MovingHolidayTableTest {
  /** First days of the Chinese year as the Purple Mountain Observatory gives them. */
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2020, 1, 25),
          LocalDate.of(2021, 2, 12),
          LocalDate.of(2022, 2, 1),
          LocalDate.of(2023, 1, 22),
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17));

  private final MovingHolidays table = new MovingHolidayTable(DATES);

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  @Test
  void everyDayAgreesWithTheDefinition() {
    TreeMap<Integer, LocalDate> byYear = new TreeMap<>();
    DATES.forEach(d -> byYear.put(d.getYear(), d));
    for (int day = day("2019-11-01"); day <= day("2027-01-31"); day++) {
      for (int years = 1; years <= 3; years++) {
        OptionalInt expected = OptionalInt.empty();
        for (LocalDate holiday : DATES) {
          LocalDate earlier = byYear.get(holiday.getYear() - years);
          long distance = day - holiday.toEpochDay();
          if (earlier != null && distance >= -45 && distance <= 45) {
            expected = OptionalInt.of((int) (earlier.toEpochDay() + distance));
          }
        }
        assertThat(table.aligned(day, years))
            .as("%s, %d years", LocalDate.ofEpochDay(day), years)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void daysOfTheOldYearBelongToTheHolidayOfTheNew() {
    // 45 days before 22 January 2023 is 8 December 2022; a year before, 18 December 2021.
    assertThat(table.aligned(day("2022-12-08"), 1)).hasValue(day("2021-12-18"));
    assertThat(table.aligned(day("2022-12-07"), 1)).isEmpty();
    assertThat(table.aligned(day("2023-03-08"), 1)).hasValue(day("2022-03-18"));
    assertThat(table.aligned(day("2023-03-09"), 1)).isEmpty();
  }

  @Test
  void aYearThatTheTableLacksAlignsNothing() {
    assertThat(table.aligned(day("2020-01-25"), 1)).isEmpty();
    assertThat(table.aligned(day("2021-02-12"), 2)).isEmpty();
    assertThat(table.aligned(day("2027-02-06"), 1)).isEmpty();
    assertThat(table.aligned(day("2026-02-17"), 6)).hasValue(day("2020-01-25"));
  }

  @Test
  void ningxiasTableHoldsOneFestivalAYearInItsSeason() {
    for (int year = 2005; year <= 2030; year++) {
      MovingHolidays own = Samples.NINGXIA.jurisdiction().holidays();
      int found = 0;
      for (int day = day(year + "-01-21"); day <= day(year + "-02-21"); day++) {
        OptionalInt then = own.aligned(day, 1);
        assertThat(then).as("%s", LocalDate.ofEpochDay(day)).isPresent();
        int shift = day - then.getAsInt();
        // A Chinese year has 353 to 355 days, with a leap month 383 to 385.
        assertThat(shift).matches(s -> (s >= 353 && s <= 355) || (s >= 383 && s <= 385));
        found = found == 0 ? shift : found;
        assertThat(shift).isEqualTo(found);
      }
    }
  }
}
