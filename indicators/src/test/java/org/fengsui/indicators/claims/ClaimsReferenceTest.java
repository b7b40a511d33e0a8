package org.fengsui.indicators.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims indicators against sums over a plain list of claims. */
class ClaimsReferenceTest {
  private static final ScopeKey AREA = new ScopeKey("region", "64");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();
  private final List<Amount> claims = new ArrayList<>();

  private void apply(Amount amount) {
    applier.apply(keyed(AREA, amount, amount.day() + 1, "c", 1), state);
  }

  /** Claims of two groups, a third of them taken back later. */
  private void random(Random random, int start, int days) {
    for (int i = 0; i < 300; i++) {
      if (!claims.isEmpty() && random.nextInt(3) == 0) {
        apply(claims.remove(random.nextInt(claims.size())).negated());
      } else {
        String group = random.nextBoolean() ? "" : "YOUTH";
        int day = start + random.nextInt(days);
        Amount claim = new Amount("claims.initial", group, day, random.nextInt(9), 1, true);
        claims.add(claim);
        apply(claim);
      }
    }
  }

  private long[] naive(String group, LocalDate first, LocalDate last) {
    long persons = 0;
    long records = 0;
    for (Amount claim : claims) {
      LocalDate date = LocalDate.ofEpochDay(claim.day());
      if (claim.group().equals(group) && !date.isBefore(first) && !date.isAfter(last)) {
        persons += claim.amount();
        records++;
      }
    }
    return new long[] {persons, records};
  }

  private static LocalDate first(String window, LocalDate last) {
    int length = Integer.parseInt(window.substring(0, window.length() - 1));
    return switch (window.charAt(window.length() - 1)) {
      case 'd' -> last.minusDays(length - 1L);
      case 'w' -> last.minusWeeks(length).plusDays(1);
      default -> last.withDayOfMonth(1).minusMonths(length - 1L);
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void windowSumsCountEveryClaimThatStandsOnce(long seed) {
    // Even seeds lie across 1970.
    int start = seed % 2 == 0 ? -120 : day("2023-12-01");
    random(new Random(seed), start, 240);
    for (String window : new String[] {"1d", "30d", "1w", "13w", "1m", "3m"}) {
      for (String group : new String[] {"", "YOUTH"}) {
        Query query = new Query("claims.initial", "", group, Window.parse(window), Map.of());
        for (int day = start - 5; day < start + 250; day += 3) {
          LocalDate last = LocalDate.ofEpochDay(day);
          long[] expected = naive(group, first(window, last), last);
          Reading reading = read(state, query, day, place);
          String as = "seed %d, %s to %s of '%s'".formatted(seed, window, last, group);
          assertThat(reading.value()).as(as).isEqualTo((double) expected[0]);
          assertThat(reading.records()).as(as).isEqualTo(expected[1]);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void insuredRatesAgreeWithLongDivisionOverTheBaseInForce(long seed) {
    Random random = new Random(seed);
    int saturday = day("2024-03-02");
    long[] weeks = new long[60];
    for (int week = 0; week < weeks.length; week++) {
      weeks[week] = random.nextInt(200_000);
      apply(new Amount("claims.continued", "", saturday + 7 * week, weeks[week], 1, false));
    }
    int[] starts = {saturday - 30, saturday + 150, saturday + 300};
    long[] values = {1_000_003, 2_500_000, 999_999};
    for (int i = 0; i < starts.length; i++) {
      BaseFact base = new BaseFact("covered_employment", starts[i], values[i], 1);
      applier.apply(keyed(AREA, base, starts[i], "b", 1), state);
    }
    for (int week = 12; week < weeks.length; week++) {
      int end = saturday + 7 * week;
      long base = values[end >= starts[2] ? 2 : end >= starts[1] ? 1 : 0];
      long sum = 0;
      for (int back = 0; back < 13; back++) {
        sum += weeks[week - back];
      }
      BigDecimal mean =
          BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(13), 0, RoundingMode.HALF_UP);
      BigDecimal us = mean.movePointRight(2).divide(BigDecimal.valueOf(base), 2, RoundingMode.DOWN);
      Query rounded = query("claims.insured_rate", "13w", "rounding", "us-iur");
      String as = "seed %d week %d".formatted(seed, week);
      assertThat(read(state, rounded, end, place).value()).as(as).isEqualTo(us.doubleValue());
      assertThat(read(state, rounded, end, place).base()).as(as).isEqualTo(base);
      assertThat(read(state, rounded, end, place).flags()).as(as).doesNotContain(Flags.INCOMPLETE);
      assertThat(read(state, query("claims.insured_rate", "13w"), end, place).value())
          .as(as)
          .isCloseTo(sum / 13.0 / base * 100, org.assertj.core.api.Assertions.within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void unreportedClaimsAgreeWithTheirDefinitionAndHoldUntilTheDayTheyName(long seed) {
    Random random = new Random(seed);
    MapKeyState employer = new MapKeyState();
    int start = day("2026-01-01");
    List<int[]> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int day = start + random.nextInt(120);
      int persons = random.nextInt(20);
      if (random.nextInt(3) > 0) {
        Amount claim = new Amount("claims.initial", "", day, persons, 1, true);
        claims.add(claim);
        applier.apply(keyed(claim, start, "c" + i, 1), employer);
      } else {
        reports.add(new int[] {day, persons});
        applier.apply(keyed(report("R" + i, day, persons, start), start, "R" + i, 1), employer);
      }
    }
    Query query = query("claims.unreported", "35d", "w1", "35d", "w2", "60d");
    int holds = start;
    double value = Double.NaN;
    for (int today = start - 10; today < start + 250; today++) {
      long claimed = naive("", LocalDate.ofEpochDay(today - 34), LocalDate.ofEpochDay(today))[0];
      long reported = 0;
      for (int[] r : reports) {
        reported += r[0] > today - 60 ? r[1] : 0;
      }
      Reading reading = read(employer, query, today, place);
      String as = "seed %d, %s".formatted(seed, LocalDate.ofEpochDay(today));
      assertThat(reading.value()).as(as).isEqualTo((double) Math.max(0, claimed - reported));
      if (today < holds && !Double.isNaN(value)) {
        assertThat(reading.value()).as("before the day named; " + as).isEqualTo(value);
      }
      value = reading.value();
      holds = reading.nextChange();
      assertThat(holds).as(as).isGreaterThan(today);
    }
  }
}
