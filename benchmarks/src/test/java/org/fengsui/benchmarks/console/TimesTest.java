package org.fengsui.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final long SEED = 11;

  @Test
  void aPercentileIsTheLeastTimeThatTheShareDoesNotExceed() {
    SplittableRandom random = new SplittableRandom(SEED);
    Times times = new Times();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < 137; i++) {
      double time = random.nextInt(50);
      all.add(time);
      times.add(time);
      for (double share : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
        assertThat(times.percentile(share)).as("seed " + SEED).isEqualTo(naive(all, share));
      }
    }
  }

  private static double naive(List<Double> all, double share) {
    return all.stream()
        .filter(t -> all.stream().filter(o -> o <= t).count() >= share * all.size() - 1e-9)
        .min(Double::compare)
        .orElseThrow();
  }

  @Test
  void withoutTimesThereIsNoPercentile() {
    assertThat(new Times().percentile(0.5)).isNaN();
    assertThat(new Times().line()).contains("0", "NaN");
  }
}
