package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImplicationTest {
  private static final List<String> MEASURES = List.of("a.x", "a.y");

  private static Condition random(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      Comparison.Operator[] operators = Comparison.Operator.values();
      return new Comparison(
          MEASURES.get(random.nextInt(2)), operators[random.nextInt(4)], random.nextInt(4));
    }
    List<Condition> parts = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      parts.add(random(random, depth - 1));
    }
    return random.nextBoolean() ? new Condition.Any(parts) : new Condition.All(parts);
  }

  /** Every combination of values on, between and beyond the thresholds. */
  private static List<Map<String, Double>> grid() {
    List<Map<String, Double>> grid = new ArrayList<>();
    for (double x = -0.5; x <= 3.5; x += 0.5) {
      for (double y = -0.5; y <= 3.5; y += 0.5) {
        Map<String, Double> values = new HashMap<>();
        values.put("a.x", x);
        values.put("a.y", y);
        grid.add(values);
      }
    }
    return grid;
  }

  @Test
  void whatIsSaidToImplyOrExcludeDoesSoForEveryValue() {
    long seed = 20260301L;
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      Condition a = random(random, 2);
      Condition b = random(random, 2);
      boolean implies = Implication.implies(a, b);
      boolean compatible = Implication.compatible(a, b);
      for (Map<String, Double> values : grid()) {
        boolean inA = a.holds(values::get);
        boolean inB = b.holds(values::get);
        assertThat(!implies || !inA || inB).as("seed %s: %s implies %s", seed, a, b).isTrue();
        assertThat(compatible || !(inA && inB)).as("seed %s: %s and %s", seed, a, b).isTrue();
      }
    }
  }

  @Test
  void alternativesMeanTheSameAsTheCondition() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Condition a = random(random, 3);
      for (Map<String, Double> values : grid()) {
        boolean any =
            Implication.alternatives(a).stream()
                .anyMatch(all -> all.stream().allMatch(c -> c.holds(values::get)));
        assertThat(any).as("seed 7: %s", a).isEqualTo(a.holds(values::get));
      }
    }
  }

  @Test
  void aLowerBoundOverALineMeansTheValueIsOverIt() {
    Comparison value = new Comparison("s.rate", Comparison.Operator.MORE_THAN, 5.5);
    Comparison lower = new Comparison("s.rate.lower", Comparison.Operator.MORE_THAN, 5.5);
    Comparison below = new Comparison("s.rate", Comparison.Operator.AT_MOST, 5.5);
    assertThat(Implication.implies(lower, value)).isTrue();
    assertThat(Implication.implies(value, lower)).isFalse();
    assertThat(Implication.compatible(lower, below)).isFalse();
  }
}
