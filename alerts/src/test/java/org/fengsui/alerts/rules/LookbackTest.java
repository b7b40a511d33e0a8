package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengsui.indicators.fact.FactKind;
import org.junit.jupiter.api.Test;

/** How far back the rules in force look, and which dates still lie in a window of some rule. */
final class LookbackTest {
  private static final int TODAY = 20_000;
  private static final Instant CHANGE = Instant.parse("2024-06-01T00:00:00Z");

  private static Rule rule(String id, String window) {
    String yaml = KnownNames.layoff().replace("layoff-employer", id).replace("30d", window);
    return KnownNames.parser().parse(id, yaml).orThrow();
  }

  /** The second version of a rule, in force from an instant. */
  private static Rule second(String id, String window) {
    String yaml =
        KnownNames.layoff()
            .replace("layoff-employer", id)
            .replace("30d", window)
            .replace("version: 1\n", "version: 2\nvalid_from: " + CHANGE + "\n");
    return KnownNames.parser().parse(id, yaml).orThrow();
  }

  private static boolean open(Lookback lookback, FactKind kind, int back) {
    return lookback.open(kind, TODAY - back, TODAY, 0);
  }

  @Test
  void theLongestWindowCountsWithItsFirstDayAndNotTheDayBefore() {
    Lookback lookback =
        new Lookback(new RuleSet(List.of(rule("a", "7d"), rule("b", "30d"), rule("c", "14d"))));
    assertThat(open(lookback, FactKind.LAYOFF, -5)).isTrue();
    assertThat(open(lookback, FactKind.LAYOFF, 29)).isTrue();
    assertThat(open(lookback, FactKind.LAYOFF, 30)).isFalse();
    assertThat(open(lookback, FactKind.REGISTER, 29)).isTrue();
    assertThat(lookback.windowDays(0)).isEqualTo(30);
  }

  @Test
  void aStreamThatNoRuleReadsHasNoOpenWindow() {
    Lookback lookback = new Lookback(new RuleSet(List.of(rule("a", "30d"))));
    assertThat(open(lookback, FactKind.SURVEY, 0)).isFalse();
    assertThat(open(lookback, FactKind.RATE, 0)).isFalse();
    assertThat(new Lookback(RuleSet.EMPTY).days(0)).isZero();
  }

  @Test
  void itFollowsTheVersionInForceUpAndDown() {
    long before = CHANGE.toEpochMilli() - 1;
    long after = CHANGE.toEpochMilli();
    Lookback longer = new Lookback(new RuleSet(List.of(rule("a", "30d"), second("a", "90d"))));
    assertThat(longer.windowDays(before)).isEqualTo(30);
    assertThat(longer.windowDays(after)).isEqualTo(90);
    assertThat(longer.days(after)).as("reports are kept for a year").isEqualTo(366);
    Lookback longest = new Lookback(new RuleSet(List.of(rule("a", "30d"), second("a", "400d"))));
    assertThat(longest.days(before)).isEqualTo(366);
    assertThat(longest.days(after)).isBetween(400, 431);
    assertThat(longest.reachDays(after)).isEqualTo(longest.days(after) + 35);
    Lookback shorter = new Lookback(new RuleSet(List.of(rule("a", "30d"), second("a", "7d"))));
    assertThat(shorter.windowDays(before)).isEqualTo(30);
    assertThat(shorter.windowDays(after)).isEqualTo(7);
    assertThat(shorter.open(FactKind.LAYOFF, TODAY - 10, TODAY, before)).isTrue();
    assertThat(shorter.open(FactKind.LAYOFF, TODAY - 10, TODAY, after)).isFalse();
  }
}
