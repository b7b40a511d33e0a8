package org.fengsui.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.closed;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons with prior years against dates found by walking the calendar. */
class PriorYearsReferenceTest {
  private static final ScopeKey AREA = new ScopeKey("region", "64");
  private static final List<LocalDate> SPRING =
      List.of(
          LocalDate.of(2022, 2, 1),
          LocalDate.of(2023, 1, 22),
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17));
  private static final LocalDate START = LocalDate.of(2022, 6, 15);
  private final Jurisdiction place = Fixtures.place(Map.of(), NaiveCalendar.holidays(SPRING));
  private final long[] perDay = new long[1600];
  private final MapKeyState state = new MapKeyState();

  private void claims(Random random) {
    FactApplier applier = new FactApplier(place);
    for (int i = 0; i < perDay.length; i++) {
      perDay[i] = i == 0 ? 1 : Math.max(0, random.nextInt(12) - 6);
      if (perDay[i] > 0) {
        int day = (int) START.toEpochDay() + i;
        var amount = Fixtures.claims("claims.initial", day, perDay[i], true);
        applier.apply(keyed(AREA, amount, day, "c" + i, 1), state);
      }
    }
  }

  private long on(LocalDate date) {
    int i = (int) ChronoUnit.DAYS.between(START, date);
    return i >= 0 && i < perDay.length ? perDay[i] : 0;
  }

  private long sum(LocalDate first, LocalDate last) {
    long sum = 0;
    for (LocalDate at = first; !at.isAfter(last); at = at.plusDays(1)) {
      sum += on(at);
    }
    return sum;
  }

  private long before(int length, char unit, LocalDate date, int years) {
    if (unit == 'm') {
      LocalDate last = YearMonth.from(date).minusYears(years).atEndOfMonth();
      return sum(first(length, unit, last), last);
    }
    return NaiveCalendar.counterparts(SPRING, first(length, unit, date), date, years).stream()
        .mapToLong(this::on)
        .sum();
  }

  private static LocalDate first(int length, char unit, LocalDate last) {
    return switch (unit) {
      case 'd' -> last.minusDays(length - 1L);
      case 'w' -> last.minusDays(7L * length - 1);
      default -> last.withDayOfMonth(1).minusMonths(length - 1L);
    };
  }

  private static boolean ends(char unit, LocalDate date) {
    return switch (unit) {
      case 'd' -> true;
      case 'w' -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
      default -> date.getDayOfMonth() == date.lengthOfMonth();
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyPercentageAgreesWithTheCalendar(long seed) {
    claims(new Random(seed));
    for (String window : new String[] {"30d", "7d", "100d", "1w", "4w", "1m", "3m"}) {
      for (int years = 1; years <= 2; years++) {
        compare(window, years, seed);
      }
    }
  }

  private void compare(String window, int years, long seed) {
    int length = Integer.parseInt(window.substring(0, window.length() - 1));
    char unit = window.charAt(window.length() - 1);
    Query query =
        query("claims.initial.prior_years_percent", window, "years", Integer.toString(years));
    int compared = 0;
    for (LocalDate date = LocalDate.of(2024, 12, 1);
        date.isBefore(LocalDate.of(2026, 6, 1));
        date = date.plusDays(1)) {
      if (ends(unit, date)) {
        compared += compare(query, length, unit, years, date, seed);
      }
    }
    assertThat(compared).as(window).isGreaterThan(6);
  }

  private int compare(Query query, int length, char unit, int years, LocalDate date, long seed) {
    long before = 0;
    for (int year = 1; year <= years; year++) {
      before += before(length, unit, date, year);
    }
    Reading reading = closed(state, query, (int) date.toEpochDay(), place);
    String as = "seed %d, %s, %d years to %s".formatted(seed, query.window(), years, date);
    if (before == 0) {
      assertThat(reading.known()).as(as).isFalse();
      assertThat(reading.flags()).as(as).contains(Flags.WARM_UP);
      return 0;
    }
    double expected = 100.0 * years * sum(first(length, unit, date), date) / before;
    assertThat(reading.value()).as(as).isCloseTo(expected, within(1e-9));
    return 1;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {1, 2})
  void historyMustReachTheFirstDayOfTheEarliestWindow(int years) {
    FactApplier applier = new FactApplier(place);
    int first = day("2023-04-10");
    for (int i = 0; i < 1200; i++) {
      var amount = Fixtures.claims("claims.initial", first + i, 1, true);
      applier.apply(keyed(AREA, amount, first + i, "c" + i, 1), state);
    }
    Query query =
        query("claims.initial.prior_years_percent", "30d", "years", Integer.toString(years));
    int reached = first + 29 + 364 * years;
    assertThat(closed(state, query, reached, place).value()).isEqualTo(100);
    assertThat(closed(state, query, reached - 1, place).flags()).contains(Flags.WARM_UP);
    assertThat(closed(state, query, reached - 1, place).known()).isFalse();
  }
}
