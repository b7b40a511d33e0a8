package org.fengsui.console.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.console.testing.RuleSamples;
import org.fengsui.intake.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackRulesTest {
  @Test
  void theRulesOfAPackStandInTheOrderOfTheirFiles() {
    assertThat(RuleSamples.PACK.rules())
        .extracting(Rule::id)
        .contains("layoff-employer", "silent-source", RuleSamples.CEILING)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aThresholdSaysWhatIsComparedWithWhatWhereAndForWhichLevel() {
    assertThat(ceiling())
        .containsExactly(
            new Threshold(
                RuleSamples.CEILING,
                "rate.level",
                "region",
                "1m",
                "registered_unemployment_rate",
                "YELLOW",
                ">",
                4.5),
            new Threshold(
                RuleSamples.CEILING,
                "rate.level",
                "region",
                "1m",
                "registered_unemployment_rate",
                "RED",
                ">=",
                6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn-ningxia", "us-states"})
  void everyComparisonOfEveryRuleIsAThreshold(String pack) {
    PackRules rules = PackRules.of(Packs.load(pack));
    List<String> naive = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (Map.Entry<String, List<RuleLevel>> scope : rule.levels().entrySet()) {
        for (RuleLevel level : scope.getValue()) {
          for (Comparison c : level.enter().comparisons()) {
            naive.add(text(rule.id(), scope.getKey(), level.level().name(), c.measure()));
          }
        }
      }
    }
    assertThat(rules.thresholds())
        .extracting(t -> text(t.ruleId(), t.scopeBy(), t.level(), t.indicator()))
        .containsExactlyInAnyOrderElementsOf(naive);
  }

  @Test
  void aRuleWithoutAMeasureOfItsOwnHasNoBasis() {
    assertThat(RuleSamples.PACK.thresholds())
        .filteredOn(t -> t.ruleId().equals("layoff-employer"))
        .isNotEmpty()
        .allMatch(t -> t.basis().isEmpty());
  }

  @Test
  void theListCannotBeChangedFromOutside() {
    List<Rule> given = new ArrayList<>(RuleSamples.PACK.rules());
    PackRules rules = new PackRules(given);
    given.clear();
    assertThat(rules.rules()).isNotEmpty();
    assertThatThrownBy(() -> rules.rules().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<Threshold> ceiling() {
    return RuleSamples.PACK.thresholds().stream()
        .filter(t -> t.ruleId().equals(RuleSamples.CEILING))
        .toList();
  }

  private static String text(String... parts) {
    return String.join(" ", parts);
  }
}
