package org.fengsui.indicators.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.claims;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;

import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final ScopeKey AREA = new ScopeKey("region", "64");
  private static final int SATURDAY = Fixtures.day("2020-04-25");
  private static final Query US = query("claims.insured_rate", "13w", "rounding", "us-iur");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void count(String series, int day, long persons) {
    applier.apply(keyed(AREA, counted(series, day, persons), day + 1, "c" + day, 1), state);
  }

  private void uncount(String series, int day, long persons) {
    Amount taken = counted(series, day, persons).negated();
    applier.apply(keyed(AREA, taken, day + 2, "c" + day, 2), state);
  }

  private static Amount counted(String series, int day, long persons) {
    return new Amount(series, "", day, persons, 1, new Amount.Count(7, "64"));
  }

  private void base(int start, long value) {
    BaseFact fact = new BaseFact("covered_employment", start, value, 1);
    applier.apply(keyed(AREA, fact, start, "b", 1), state);
  }

  @Test
  void theFourWeekSumOfApril2020IsFourTimesThePublishedMean() {
    long[] weeks = {6_615_000, 5_237_000, 4_442_000, 3_839_000};
    for (int i = 0; i < 4; i++) {
      count("claims.initial", SATURDAY - 21 + 7 * i, weeks[i]);
    }
    Reading sum = read(state, query("claims.initial", "4w"), SATURDAY, place);
    assertThat(sum.value() / 4).isEqualTo(5_033_250);
    assertThat(sum.records()).isEqualTo(4);
    assertThat(sum.flags()).doesNotContain(Flags.WARM_UP);
  }

  @Test
  void aWindowLongerThanTheHistorySaysSo() {
    count("claims.initial", SATURDAY, 10);
    assertThat(read(state, query("claims.initial", "1w"), SATURDAY, place).flags()).isEmpty();
    assertThat(read(state, query("claims.initial", "2w"), SATURDAY, place).flags())
        .contains(Flags.WARM_UP);
  }

  @Test
  void atAnEmployerOpenDaysCount() {
    Indicator claims = Indicators.find("claims.initial", ScopeKey.EMPLOYER);
    assertThat(claims.clock()).isEqualTo(Indicator.Clock.OPEN);
    assertThat(Indicators.find("claims.initial", "county").clock())
        .isEqualTo(Indicator.Clock.CLOSED);
    for (int i = 0; i < 50; i++) {
      applier.apply(keyed(claims("claims.initial", SATURDAY - i / 25, 1, true), 1, "c", 1), state);
    }
    Reading reading = claims.read(state, query("claims.initial", "35d"), SATURDAY, place);
    assertThat(reading.value()).isEqualTo(50);
    assertThat(reading.nextChange()).isEqualTo(SATURDAY - 1 + 35);
  }

  @Test
  void theInsuredRateTruncatesToTwoDecimalsInWholeNumbers() {
    for (int i = 0; i < 13; i++) {
      count("claims.continued", SATURDAY - 7 * i, i == 0 ? 5006 : 5000);
    }
    base(SATURDAY - 200, 100_000);
    // The mean is 5000.46, so 5000 persons.
    assertThat(read(state, US, SATURDAY, place).value()).isEqualTo(5.0);
    base(SATURDAY, 100_001);
    assertThat(read(state, US, SATURDAY, place).value()).isEqualTo(4.99);
    assertThat(read(state, query("claims.insured_rate", "13w"), SATURDAY, place).value())
        .isEqualTo(65_006 * 100.0 / 13 / 100_001);
  }

  @Test
  void theMeanRoundsHalfUp() {
    assertThat(InsuredRate.usRate(1, 2, 10_000)).isEqualTo(0.01);
    assertThat(InsuredRate.usRate(6, 13, 10_000)).isEqualTo(0.0);
    assertThat(InsuredRate.usRate(7, 13, 10_000)).isEqualTo(0.01);
  }

  @Test
  void aWeekWithoutARecordMakesTheRateIncompleteAndAZeroDoesNot() {
    for (int i = 0; i < 13; i++) {
      count("claims.continued", SATURDAY - 7 * i, i == 3 ? 0 : 100);
    }
    base(SATURDAY - 200, 1000);
    assertThat(read(state, US, SATURDAY, place).flags()).isEmpty();
    Reading unreported = read(state, US, SATURDAY + 7, place);
    assertThat(unreported.flags())
        .containsExactly(Flags.INCOMPLETE, "missing:64", "reported:12/13");
    assertThat(unreported.coverage().reported()).isFalse();
    assertThat(unreported.value()).isEqualTo(9.2); // 1,100 / 12 = 91.67, of 1,000
  }

  @Test
  void fewerThanHalfOfTheWeeksAreNoMean() {
    for (int i = 0; i < 13; i++) {
      if (i % 2 == 1 || i == 12) {
        count("claims.continued", SATURDAY - 7 * i, 100);
      }
    }
    base(SATURDAY - 200, 1000);
    assertThat(read(state, US, SATURDAY, place).value()).isEqualTo(10);
    uncount("claims.continued", SATURDAY - 7, 100);
    assertThat(read(state, US, SATURDAY, place).known()).isFalse();
  }

  @Test
  void withoutABaseTheRateIsUnknown() {
    for (int i = 0; i < 13; i++) {
      count("claims.continued", SATURDAY - 7 * i, 5000);
    }
    Reading rate = read(state, US, SATURDAY, place);
    assertThat(rate.known()).isFalse();
    assertThat(rate.flags()).contains(Flags.NO_BASE);
  }

  @Test
  void randomRatesAgreeWithLongDivision() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      long claims = random.nextInt(2_000_000);
      long base = 1L + random.nextInt(5_000_000);
      java.math.BigDecimal mean =
          java.math.BigDecimal.valueOf(claims)
              .divide(java.math.BigDecimal.valueOf(13), 0, java.math.RoundingMode.HALF_UP);
      double expected =
          mean.multiply(java.math.BigDecimal.valueOf(100))
              .divide(java.math.BigDecimal.valueOf(base), 2, java.math.RoundingMode.DOWN)
              .doubleValue();
      assertThat(InsuredRate.usRate(claims, 13, base)).isEqualTo(expected);
    }
  }

  @Test
  void unreportedDismissalsAreClaimsLessReportsAndNeverNegative() {
    applier.apply(keyed(claims("claims.initial", SATURDAY, 40, true), SATURDAY, "c", 1), state);
    Query query = query("claims.unreported", "35d", "w1", "35d", "w2", "90d");
    assertThat(read(state, query, SATURDAY, place).value()).isEqualTo(40);
    applier.apply(keyed(report("R", SATURDAY - 89, 15, SATURDAY), SATURDAY, "R", 1), state);
    assertThat(read(state, query, SATURDAY, place).value()).isEqualTo(25);
    assertThat(read(state, query, SATURDAY, place).nextChange()).isEqualTo(SATURDAY + 1);
    assertThat(read(state, query, SATURDAY + 1, place).value()).isEqualTo(40);
    applier.apply(keyed(report("Q", SATURDAY + 200, 90, SATURDAY), SATURDAY, "Q", 1), state);
    assertThat(read(state, query, SATURDAY + 1, place).value()).isZero();
    assertThat(read(state, query, SATURDAY + 35, place).value()).isZero();
  }
}
