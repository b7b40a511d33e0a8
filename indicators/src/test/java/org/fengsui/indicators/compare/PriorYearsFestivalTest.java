package org.fengsui.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.closed;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years that differ by nothing but the date of the festival are equal: 100 % on every day. */
class PriorYearsFestivalTest {
  private static final ScopeKey AREA = new ScopeKey("region", "64");
  private static final List<LocalDate> SPRING =
      Stream.of(
              "2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01"
                  + " 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06")
          .flatMap(text -> Stream.of(text.split(" ", -1)))
          .map(LocalDate::parse)
          .toList();
  private static final int FIRST = day("2017-06-01");
  private static final int LAST = day("2026-11-30");

  private final Jurisdiction place = Fixtures.place(Map.of(), NaiveCalendar.holidays(SPRING));
  private final MapKeyState state = new MapKeyState();

  /** Counts by distance from the festival, and one count for all other days. */
  private void claims(Random random, boolean single) {
    int usual = 1 + random.nextInt(20);
    long[] near = random.longs(91, 1, 100).toArray();
    FactApplier applier = new FactApplier(place);
    for (int day = FIRST; day <= LAST; day++) {
      long persons = usual;
      for (LocalDate festival : SPRING) {
        int distance = day - (int) festival.toEpochDay();
        persons = Math.abs(distance) <= 45 ? near[distance + 45] : persons;
      }
      var amount = Fixtures.claims("claims.initial", day, persons, single);
      applier.apply(keyed(AREA, amount, day, "c" + day, 1), state);
    }
  }

  private int compare(String window, int years, long seed) {
    Query query =
        query("claims.initial.prior_years_percent", window, "years", Integer.toString(years));
    int length = query.window().maxDays();
    boolean weeks = query.window().unit() == PeriodUnit.WEEK;
    int compared = 0;
    for (int day = FIRST; day <= LAST; day++) {
      if (weeks && LocalDate.ofEpochDay(day).getDayOfWeek() != place.weekEnd()) {
        continue;
      }
      Reading reading = closed(state, query, day, place);
      String as = "seed %d, %s, %d years to %s".formatted(seed, window, years, ofDay(day));
      // Up to three years back, a window begins up to 31 days before that of 364 days a year.
      boolean reached = day - length - 364 * years - 31 >= FIRST;
      if (reached) {
        assertThat(reading.value()).as(as).isCloseTo(100, within(1e-9));
        compared++;
      } else if (reading.known() && !weeks) { // a history may begin within a week
        assertThat(reading.value()).as(as).isCloseTo(100, within(1e-9));
      }
    }
    return compared;
  }

  private static LocalDate ofDay(int day) {
    return LocalDate.ofEpochDay(day);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void aPatternOfDaysAroundTheFestivalGivesAHundredOnEveryDay(long seed) {
    claims(new Random(seed), seed % 2 == 0);
    for (String window : List.of("1d", "7d", "30d", "91d", "92d", "120d", "400d", "1w", "5w")) {
      int most = window.length() > 3 ? 1 : 3; // long windows take their time
      for (int years = 1; years <= most; years++) {
        assertThat(compare(window, years, seed)).as(window).isGreaterThan(200);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void weeklyCountsThatAreAlwaysTheSameGiveAHundredOnEveryDay(long seed) {
    int offset = new Random(seed).nextInt(7);
    FactApplier applier = new FactApplier(place);
    for (int day = FIRST + offset; day <= LAST; day += 7) {
      var amount = Fixtures.claims("claims.initial", day, 70, false);
      applier.apply(keyed(AREA, amount, day, "c" + day, 1), state);
    }
    for (String window : List.of("30d", "60d", "100d", "28d")) {
      for (int years = 1; years <= 2; years++) {
        assertThat(compare(window, years, seed)).as(window).isGreaterThan(2000);
      }
    }
  }

  @Test
  void weeksOfAMeanAreAlignedOneByOne() {
    FactApplier applier = new FactApplier(place);
    applier.apply(
        keyed(
            AREA,
            new org.fengsui.indicators.fact.BaseFact("covered_employment", FIRST, 10_000, 1),
            FIRST,
            "b",
            1),
        state);
    for (int day = FIRST; day <= LAST; day++) {
      if (LocalDate.ofEpochDay(day).getDayOfWeek() == place.weekEnd()) {
        var amount = Fixtures.claims("claims.continued", day, 70, false);
        applier.apply(keyed(AREA, amount, day, "c" + day, 1), state);
      }
    }
    Query query = query("claims.insured_rate.prior_years_percent", "13w");
    int compared = 0;
    for (int day = day("2020-01-01"); day <= LAST; day++) {
      if (LocalDate.ofEpochDay(day).getDayOfWeek() == place.weekEnd()) {
        assertThat(closed(state, query, day, place).value()).isCloseTo(100, within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void withoutTheYearsBeforeNothingIsSaid() {
    claims(new Random(7), true);
    Query query = query("claims.initial.prior_years_percent", "30d");
    Reading reading = closed(state, query, FIRST + 700, place);
    assertThat(reading.known()).isFalse();
    assertThat(reading.flags()).contains(Flags.WARM_UP);
  }
}
