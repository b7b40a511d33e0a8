package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededRandomTest {
  private static final int DRAWS = 20_000;

  @Test
  void equalPartsThrowEqualDice() {
    assertThat(SeededRandom.of(1, "a", 2).unit()).isEqualTo(SeededRandom.of(1, "a", 2).unit());
  }

  @Test
  void otherSeedsPartsAndNumbersThrowOtherDice() {
    double first = SeededRandom.of(1, "a", 2).unit();
    assertThat(SeededRandom.of(2, "a", 2).unit()).isNotEqualTo(first);
    assertThat(SeededRandom.of(1, "b", 2).unit()).isNotEqualTo(first);
    assertThat(SeededRandom.of(1, "a", 3).unit()).isNotEqualTo(first);
  }

  @Test
  void consecutiveNumbersAreUncorrelated() {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum +=
          (SeededRandom.of(5, "x", i).unit() - 0.5)
              * (SeededRandom.of(5, "x", i + 1).unit() - 0.5)
              * 12;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 4, 49, 51, 400})
  void poissonDrawsHaveTheirMeanAsMeanAndVariance(double mean) {
    SeededRandom random = SeededRandom.of(3, "poisson", (long) (mean * 10));
    double[] draws = IntStream.range(0, DRAWS).mapToDouble(i -> random.poisson(mean)).toArray();
    double average = java.util.Arrays.stream(draws).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(draws).map(d -> (d - average) * (d - average)).sum() / DRAWS;
    assertThat(average).isCloseTo(mean, within(0.02 + mean * 0.02));
    assertThat(variance).isCloseTo(mean, within(0.05 + mean * 0.06));
  }

  @Test
  void normalDrawsFallWithinOneDeviationSixtyEightTimesInAHundred() {
    SeededRandom random = SeededRandom.of(4, "normal", 0);
    long inside =
        IntStream.range(0, DRAWS).filter(i -> Math.abs(random.normal(10, 2) - 10) < 2).count();
    assertThat(inside / (double) DRAWS).isCloseTo(0.683, within(0.015));
  }

  @Test
  void wholeNumbersReachBothEndsAndNoFurther() {
    SeededRandom random = SeededRandom.of(6, "between", 0);
    assertThat(IntStream.range(0, DRAWS).map(i -> random.between(-1, 3)).distinct().sorted())
        .containsExactly(-1, 0, 1, 2, 3);
  }
}
