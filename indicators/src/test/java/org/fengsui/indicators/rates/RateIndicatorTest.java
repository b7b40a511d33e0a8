package org.fengsui.indicators.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;

class RateIndicatorTest {
  private static final int JAN_2023 = Periods.monthOf(Fixtures.day("2023-01-01"));
  private static final Query GAP = query("rate.gap", "1m", "measure", "u");

  /** The unemployment rate of the United States as published in summer 2024. */
  private static final String[] VINTAGE = {
    "3.4", "3.6", "3.5", "3.4", "3.7", "3.6", "3.5", "3.8", "3.8", "3.8", "3.7", "3.7", "3.7",
    "3.9", "3.8", "3.9", "4.0", "4.1", "4.3", "4.2"
  };

  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void publish(String basis, int month, String value, int revision) {
    RateFact fact = new RateFact("u", basis, month, value, "percent", revision);
    applier.apply(keyed(fact, Periods.lastDayOf(month), "u", revision), state);
  }

  private Reading at(Query query, int month) {
    return read(state, query, Periods.lastDayOf(month), place);
  }

  @Test
  void theGapOfSummer2024IsThePublishedOne() {
    for (int i = 0; i < VINTAGE.length; i++) {
      publish("U-3 SA", JAN_2023 + i, VINTAGE[i], 1);
    }
    assertThat(at(GAP, JAN_2023 + 18).value()).isEqualTo(0.53);
    assertThat(at(GAP, JAN_2023 + 19).value()).isEqualTo(0.57);
    assertThat(at(GAP, JAN_2023 + 14).known()).isTrue();
    assertThat(at(GAP, JAN_2023 + 13).flags()).contains(Flags.WARM_UP);
  }

  @Test
  void theSpacingIsThatOfTheLastTwoFigures() {
    RateIndicator level = new RateIndicator(RateIndicator.Kind.LEVEL);
    Query query = query("rate.level", "1m", "measure", "u");
    assertThat(level.spacingDays(state, query)).isEqualTo(31);
    publish("U-3 SA", JAN_2023, "3.4", 1);
    assertThat(level.spacingDays(state, query)).isEqualTo(31);
    publish("U-3 SA", JAN_2023 + 3, "3.4", 1);
    assertThat(level.spacingDays(state, query)).as("quarterly").isEqualTo(93);
    publish("U-3 SA", JAN_2023 + 4, "3.4", 1);
    assertThat(level.spacingDays(state, query)).isEqualTo(31);
  }

  @Test
  void aMonthLeftOutIsBridgedByTheTwoBesideIt() {
    for (int i = 0; i < 20; i++) {
      if (i != 17) {
        publish("U-3 SA", JAN_2023 + i, VINTAGE[i], 1);
      }
    }
    // the twelve means before are those of the whole series: the lowest is its 3.5
    assertThat(at(GAP, JAN_2023 + 16).flags()).isEmpty();
    assertThat(at(GAP, JAN_2023 + 17).flags()).containsExactly(Flags.MONTH_MISSING);
    assertThat(at(GAP, JAN_2023 + 18).flags()).containsExactly(Flags.MONTH_MISSING);
    assertThat(at(GAP, JAN_2023 + 19).flags()).containsExactly(Flags.MONTH_MISSING);
    for (int month = 17; month < 20; month++) {
      assertThat(at(GAP, JAN_2023 + month).value()).isEqualTo(naiveGap(month, 17));
    }
  }

  /** The gap in doubles, over the figures there are. */
  private static double naiveGap(int month, int without) {
    double lowest = Double.MAX_VALUE;
    for (int back = 12; back >= 1; back--) {
      lowest = Math.min(lowest, naiveMean(month - back, without));
    }
    return Math.round((naiveMean(month, without) - lowest) * 100) / 100.0;
  }

  private static double naiveMean(int month, int without) {
    double sum = 0;
    int found = 0;
    for (int m = month - 2; m <= month; m++) {
      sum += m == without ? 0 : Double.parseDouble(VINTAGE[m]);
      found += m == without ? 0 : 1;
    }
    return sum / found;
  }

  @Test
  void theNewestMonthIsNeverMissingAndTwoMissingAreUnknown() {
    for (int i = 0; i < 20; i++) {
      if (i != 16 && i != 17) {
        publish("U-3 SA", JAN_2023 + i, VINTAGE[i], 1);
      }
    }
    assertThat(at(GAP, JAN_2023 + 18).known()).isFalse();
    assertThat(at(GAP, JAN_2023 + 18).flags()).containsExactly(Flags.MONTH_MISSING);
    assertThat(at(GAP, JAN_2023 + 20).flags()).containsExactly(Flags.WARM_UP);
  }

  @Test
  void aSeriesThatIsNotAdjustedHasNoGap() {
    for (int i = 0; i < 20; i++) {
      publish("NSA", JAN_2023 + i, VINTAGE[i], 1);
    }
    assertThat(at(GAP, JAN_2023 + 19).flags()).contains(Flags.NOT_ADJUSTED);
    assertThat(at(query("rate.gap", "1m", "measure", "u", "basis", "NSA"), JAN_2023 + 19).flags())
        .contains(Flags.NOT_ADJUSTED);
  }

  @Test
  void theHighestRevisionOfAFigureCounts() {
    publish("SA", JAN_2023, "3.4", 2);
    publish("SA", JAN_2023, "9.9", 1);
    Reading level = at(query("rate.level", "1m", "measure", "u"), JAN_2023);
    assertThat(level.value()).isEqualTo(3.4);
    assertThat(level.vintageRevision()).isEqualTo(2);
  }

  @Test
  void changeIsOnTheSameMonthAYearBeforeAndNeverAcrossBases() {
    publish("old SA", JAN_2023, "3.4", 1);
    publish("new SA", JAN_2023 + 12, "3.7", 1);
    Query change = query("rate.change", "1m", "measure", "u");
    assertThat(at(change, JAN_2023 + 12).known()).isFalse();
    publish("new SA", JAN_2023, "3.3", 1);
    assertThat(at(change, JAN_2023 + 12).value()).isEqualTo(0.4);
  }

  @Test
  void theLatestMonthIsThatOfTheLatestBasis() {
    Query level = query("rate.level", "1m", "measure", "u");
    assertThat(Indicators.find("rate.level").latest(state, level, place)).isEqualTo(Reading.NEVER);
    publish("old", JAN_2023, "3.4", 1);
    publish("new", JAN_2023 + 3, "3.4", 1);
    assertThat(Indicators.find("rate.level").latest(state, level, place))
        .isEqualTo(Fixtures.day("2023-04-30"));
  }

  @Test
  void randomSeriesAgreeWithTheFormulaInFractions() {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      RateIndicatorTest fresh = new RateIndicatorTest();
      int[] tenths = new int[40];
      for (int i = 0; i < tenths.length; i++) {
        tenths[i] = 20 + random.nextInt(80);
        fresh.publish("SA", i - 20, tenths[i] / 10 + "." + tenths[i] % 10, 1);
      }
      for (int i = 14; i < tenths.length; i++) {
        assertThat(fresh.at(GAP, i - 20).value())
            .as("seed %d, month %d", seed, i)
            .isEqualTo(naive(tenths, i));
      }
    }
  }

  private static double naive(int[] tenths, int month) {
    BigDecimal lowest = mean(tenths, month - 1);
    for (int back = 2; back <= 12; back++) {
      lowest = lowest.min(mean(tenths, month - back));
    }
    return mean(tenths, month).subtract(lowest).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  private static BigDecimal mean(int[] tenths, int month) {
    int sum = tenths[month] + tenths[month - 1] + tenths[month - 2];
    return BigDecimal.valueOf(sum, 1).divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
  }
}
