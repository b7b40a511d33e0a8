package org.fengsui.console.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.RuleSamples.CEILING;
import static org.fengsui.console.testing.RuleSamples.PACK;
import static org.fengsui.console.testing.RuleSamples.ceiling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.console.place.Threshold;
import org.fengsui.console.testing.MovingClock;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

class RulesInForceTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private final List<ThresholdRule> accepted = new ArrayList<>();
  private final MovingClock clock = new MovingClock(MAY.minus(Duration.ofDays(1)));
  private final RulesInForce rules =
      new RulesInForce(PACK, () -> List.copyOf(accepted), clock::instant, clock);

  @Test
  void withoutVersionsTheRulesOfThePackHold() {
    assertThat(rules.now().rules()).isEqualTo(PACK.rules());
    assertThat(entered()).containsExactly(4.5, 6.0);
  }

  @Test
  void aVersionHoldsFromItsInstantOnAndNotBefore() {
    accepted.add(ceiling(2, "5.2", MAY));
    assertThat(entered()).containsExactly(4.5, 6.0);
    clock.pass(Duration.ofDays(1));
    assertThat(entered()).containsExactly(5.2, 6.0);
    assertThat(rules.now().rules()).hasSameSizeAs(PACK.rules());
  }

  @Test
  void theHighestVersionThatHoldsCounts() {
    accepted.add(ceiling(3, "5.3", null));
    accepted.add(ceiling(2, "5.2", null));
    accepted.add(ceiling(4, "5.4", MAY));
    assertThat(entered()).containsExactly(5.3, 6.0);
  }

  @Test
  void aRuleTakenOutHasNoThresholdsButKeepsItsTitle() {
    accepted.add(ThresholdRule.newBuilder(ceiling(2, "5", null)).setDeleted(true).build());
    assertThat(entered()).isEmpty();
    assertThat(rules.now().rules()).extracting(Rule::id).contains(CEILING);
  }

  @Test
  void aRuleThatThePackDoesNotHaveIsThereOnceItHolds() {
    ThresholdRule fresh = ceiling(1, "5", MAY);
    accepted.add(
        ThresholdRule.newBuilder(fresh)
            .setRuleId("new-ceiling")
            .setYaml(fresh.getYaml().replace("id: " + CEILING, "id: new-ceiling"))
            .build());
    assertThat(rules.now().rules()).extracting(Rule::id).doesNotContain("new-ceiling");
    clock.pass(Duration.ofDays(1));
    assertThat(rules.now().rules()).extracting(Rule::id).contains("new-ceiling", CEILING);
  }

  @Test
  void aTextThatThisConsoleCannotReadIsPassedOver() {
    accepted.add(ThresholdRule.newBuilder(ceiling(2, "5", null)).setYaml("id: [").build());
    assertThat(entered()).containsExactly(4.5, 6.0);
  }

  @Test
  void theTableIsNotReadMoreThanOnceInTwoSeconds() {
    assertThat(entered()).containsExactly(4.5, 6.0);
    accepted.add(ceiling(2, "5.2", null));
    assertThat(entered()).containsExactly(4.5, 6.0);
    clock.pass(Duration.ofSeconds(3));
    assertThat(entered()).containsExactly(5.2, 6.0);
  }

  private List<Double> entered() {
    return rules.now().thresholds().stream()
        .filter(t -> t.ruleId().equals(CEILING))
        .map(Threshold::value)
        .toList();
  }
}
