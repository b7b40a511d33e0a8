package org.fengsui.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The made-up reports are what their mix says. */
class MixTest {
  private static final long SEED = 5;

  @ParameterizedTest
  @EnumSource(Mix.class)
  void equalSeedsGiveEqualReports(Mix mix) {
    assertThat(Reports.encoded(SEED, 50, mix)).isDeepEqualTo(Reports.encoded(SEED, 50, mix));
    assertThat(Reports.encoded(SEED + 1, 50, mix)).isNotEqualTo(Reports.encoded(SEED, 50, mix));
  }

  @Test
  void ofOrdinaryReportsOneInAHundredIsAboveTheLineOfPersons() {
    SplittableRandom random = new SplittableRandom(SEED);
    long above = 0;
    double staff = 0;
    for (int i = 0; i < 100_000; i++) {
      int size = Mix.ORDINARY.size(random);
      staff += size;
      above += Mix.ORDINARY.persons(random, size) >= 20 ? 1 : 0;
    }
    assertThat(above).isBetween(900L, 1_100L);
    assertThat(staff / 100_000).isBetween(22.0, 28.0);
  }
}
