package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.Comparison.Operator;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons at their thresholds, and what is made of them. */
final class ConditionTest {
  private static final Comparison TWENTY = new Comparison("a.x", Operator.AT_LEAST, 20);
  private static final Comparison TENTH = new Comparison("a.y", Operator.MORE_THAN, 10);
  private static final Comparison LOW = new Comparison("a.z", Operator.AT_MOST, 3);

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, false, true, true",
    "MORE_THAN, false, false, true",
    "AT_MOST, true, true, false",
    "LESS_THAN, true, false, false"
  })
  void aComparisonIsMetUnderAtAndOverItsThreshold(
      Operator operator, boolean under, boolean at, boolean over) {
    Comparison comparison = new Comparison("a.x", operator, 20);
    assertThat(comparison.met(Math.nextDown(20.0))).isEqualTo(under);
    assertThat(comparison.met(20)).isEqualTo(at);
    assertThat(comparison.met(Math.nextUp(20.0))).isEqualTo(over);
    assertThat(comparison.met(Double.NaN)).isFalse();
  }

  @Test
  void anyHoldsWithOnePartAndAllWithEvery() {
    Map<String, Double> one = Map.of("a.x", 20.0, "a.y", 10.0);
    Map<String, Double> both = Map.of("a.x", 20.0, "a.y", 11.0);
    Map<String, Double> none = Map.of("a.x", 19.0, "a.y", 10.0);
    Condition any = new Condition.Any(List.of(TWENTY, TENTH));
    Condition all = new Condition.All(List.of(TWENTY, TENTH));
    assertThat(List.of(any.holds(none::get), any.holds(one::get), any.holds(both::get)))
        .containsExactly(false, true, true);
    assertThat(List.of(all.holds(none::get), all.holds(one::get), all.holds(both::get)))
        .containsExactly(false, false, true);
  }

  @Test
  void comparisonsAreListedAsWrittenHoweverDeep() {
    Condition all = new Condition.All(List.of(TENTH, LOW));
    Condition any = new Condition.Any(List.of(TWENTY, all));
    assertThat(any.comparisons()).containsExactly(TWENTY, TENTH, LOW);
    assertThat(new Condition.All(List.of(any, TWENTY)).comparisons())
        .containsExactly(TWENTY, TENTH, LOW, TWENTY);
  }

  @Test
  void aLevelReadsTheMeasuresOfItsExitToo() {
    RuleLevel left =
        new RuleLevel(WarningLevel.BLUE, TWENTY, new Condition.All(List.of(LOW)), 0, null, null);
    RuleLevel stays = new RuleLevel(WarningLevel.BLUE, TWENTY, null, 0, null, null);
    assertThat(left.measures()).containsExactly("a.x", "a.z");
    assertThat(stays.measures()).containsExactly("a.x");
  }

  @Test
  void anEffectThatStartsAtOnceIsAnEffect() {
    assertThat(new Lifecycle(7, 0, 0, 0, 0, 0, 0).hasEffect()).isTrue();
    assertThat(Lifecycle.keeping(7).hasEffect()).isFalse();
  }
}
