package org.fengsui.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengsui.indicators.Fixtures.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges of days, weeks and months, found by walking the calendar a day at a time. */
class CalendarEdgesTest {
  private static final int FIRST = day("1899-12-25");
  private static final int LAST = day("2101-01-10");

  @Test
  void monthsAreCountedThroughEveryLeapYearRule() {
    int month = Periods.monthOf(FIRST);
    assertThat(month).isEqualTo(-70 * 12 - 1);
    for (int day = FIRST; day <= LAST; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      month += date.getDayOfMonth() == 1 ? 1 : 0;
      assertThat(Periods.monthOf(day)).as("%s", date).isEqualTo(month);
      if (date.getDayOfMonth() == 1) {
        assertThat(Periods.firstDayOf(month)).as("%s", date).isEqualTo(day);
        assertThat(Periods.lastDayOf(month - 1)).as("%s", date).isEqualTo(day - 1);
      }
    }
    assertThat(Periods.lastDayOf(Periods.monthOf(day("1900-02-01")))).isEqualTo(day("1900-02-28"));
    assertThat(Periods.lastDayOf(Periods.monthOf(day("2000-02-01")))).isEqualTo(day("2000-02-29"));
    assertThat(Periods.lastDayOf(Periods.monthOf(day("2024-02-01")))).isEqualTo(day("2024-02-29"));
    assertThat(Periods.monthOf(-1)).isEqualTo(-1);
    assertThat(Periods.monthOf(0)).isZero();
  }

  private static boolean ends(PeriodUnit unit, LocalDate date, DayOfWeek weekEnd) {
    return switch (unit) {
      case DAY -> true;
      case WEEK -> date.getDayOfWeek() == weekEnd;
      case MONTH -> date.plusDays(1).getDayOfMonth() == 1;
    };
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void endsAreTheLastOnOrBeforeAndTheFirstAfter(DayOfWeek weekEnd) {
    for (PeriodUnit unit : PeriodUnit.values()) {
      int last = day("1967-12-31");
      while (!ends(unit, LocalDate.ofEpochDay(last), weekEnd)) {
        last--;
      }
      for (int day = day("1968-01-01"); day < day("1972-12-31"); day++) {
        last = ends(unit, LocalDate.ofEpochDay(day), weekEnd) ? day : last;
        String as = unit + " " + LocalDate.ofEpochDay(day);
        assertThat(Periods.lastEnd(unit, day, weekEnd)).as(as).isEqualTo(last);
        int next = day + 1;
        while (!ends(unit, LocalDate.ofEpochDay(next), weekEnd)) {
          next++;
        }
        assertThat(Periods.nextEnd(unit, day, weekEnd)).as(as).isEqualTo(next);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1d, 2024-02-29, 2024-02-29, 2024-02-29, 1",
    "30d, 2024-03-01, 2024-02-01, 2024-02-01, 30",
    "30d, 2023-03-01, 2023-01-31, 2023-01-31, 30",
    "366d, 2024-12-31, 2024-01-01, 2024-01-01, 366",
    "1w, 2024-03-02, 2024-02-25, 2024-03-02, 7",
    "13w, 1970-01-03, 1969-10-05, 1969-10-11, 91",
    "1m, 2024-02-29, 2024-02-01, 2024-02-29, 31",
    "3m, 2024-02-29, 2023-12-01, 2023-12-31, 93",
    "12m, 1970-06-30, 1969-07-01, 1969-07-31, 372",
    "14m, 1900-02-28, 1899-01-01, 1899-01-31, 434"
  })
  void windowsReachBackOverLeapDaysAndTheEpoch(
      String text, String last, String first, String firstEnd, int longest) {
    Window window = Window.parse(text);
    assertThat(window.firstDay(day(last))).isEqualTo(day(first));
    assertThat(window.firstPeriodEnd(day(last))).isEqualTo(day(firstEnd));
    assertThat(window.maxDays()).isEqualTo(longest);
    assertThat(window).hasToString(text);
    assertThat(day(last) - day(first) + 1).isLessThanOrEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0d", "-1d", "030d", "30", "d", "30D", "1.5w", "99999d", "1y", "30 d", "3661d"
      })
  void windowsThatAreNoneAreRefused(String text) {
    assertThatThrownBy(() -> Window.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLongestWindowIsTenYears() {
    assertThat(Window.parse("3660d")).isEqualTo(Window.days(3660));
    assertThatThrownBy(() -> Window.days(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"America/New_York", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "UTC"})
  void everyDayStartsAtItsFirstMillisecond(String name) {
    ZoneId zone = ZoneId.of(name);
    for (int day = day("1939-01-01"); day < day("2027-01-01"); day++) {
      long start = Moment.startOfDay(day, zone);
      int began = Moment.epochDay(start, zone);
      String as = name + " " + LocalDate.ofEpochDay(day);
      if (name.equals("Pacific/Apia") && day == day("2011-12-30")) {
        // That day never was: its start is that of the next.
        assertThat(began).as(as).isEqualTo(day + 1);
      } else {
        assertThat(began).as(as).isEqualTo(day);
      }
      assertThat(Moment.epochDay(start - 1, zone)).as(as).isLessThan(began);
      assertThat(Moment.of(start, zone).startOf(day)).as(as).isEqualTo(start);
    }
  }

  @Test
  void daysOfClockChangesHave23And25Hours() {
    ZoneId york = ZoneId.of("America/New_York");
    assertThat(hours("2026-03-08", york)).isEqualTo(23);
    assertThat(hours("2026-11-01", york)).isEqualTo(25);
    assertThat(hours("2026-03-08", ZoneId.of("Asia/Shanghai"))).isEqualTo(24);
    assertThat(hours("1966-04-24", york)).isEqualTo(23);
  }

  private static long hours(String date, ZoneId zone) {
    int day = day(date);
    return (Moment.startOfDay(day + 1, zone) - Moment.startOfDay(day, zone)) / 3_600_000;
  }

  @Test
  void momentsBefore1970LieOnTheirOwnDay() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    assertThat(Moment.of(-1, ZoneId.of("UTC")).today()).isEqualTo(-1);
    assertThat(Moment.of(0, ZoneId.of("UTC")).today()).isZero();
    assertThat(Moment.of(-1, shanghai).today()).isZero();
    long late = Instant.parse("1955-06-30T15:59:59.999Z").toEpochMilli();
    assertThat(Moment.of(late, shanghai).today()).isEqualTo(day("1955-06-30"));
    assertThat(Moment.of(late + 1, shanghai).today()).isEqualTo(day("1955-07-01"));
  }
}
