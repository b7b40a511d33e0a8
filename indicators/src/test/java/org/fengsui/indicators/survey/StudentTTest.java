package org.fengsui.indicators.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void quantilesAgreeWithTheReferenceLibrary() {
    for (int df : new int[] {1, 2, 3, 4, 5, 7, 10, 29, 30, 100, 728, 5000}) {
      for (double p : new double[] {0.9, 0.95, 0.975, 0.995}) {
        double expected = new TDistribution(null, df, 1e-13).inverseCumulativeProbability(p);
        assertThat(StudentT.quantile(p, df))
            .as("df %d, p %s", df, p)
            .isCloseTo(expected, within(1e-8 * expected));
      }
    }
  }

  @Test
  void withOneDegreeOfFreedomItIsTheCauchyQuantile() {
    assertThat(StudentT.quantile(0.975, 1)).isCloseTo(Math.tan(Math.PI * 0.475), within(1e-9));
  }

  @Test
  void withManyDegreesOfFreedomItIsTheNormalQuantile() {
    assertThat(StudentT.quantile(0.975, 100_000_000)).isCloseTo(1.959964, within(1e-5));
  }

  @Test
  void withoutADegreeOfFreedomThereIsNoQuantile() {
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(0.975, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(1, 5));
  }
}
