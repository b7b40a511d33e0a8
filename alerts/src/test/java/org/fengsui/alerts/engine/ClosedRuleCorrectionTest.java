package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.junit.jupiter.api.Test;

/** Corrections of rules over closed days: offices' counts of claims in a county. */
final class ClosedRuleCorrectionTest {
  private static final String RULE =
      """
      id: claims
      version: 1
      title: {zh: 测试, en: Test}
      source: {zh: 测试, en: Test}
      indicator: claims.initial
      scope: {by: county}
      window: 35d
      levels:
        YELLOW:
          enter: claims.initial >= 50
          cautions: {zh: 注意, en: Beware}
          actions: {zh: 核实, en: Verify}
      author: a
      owner: b
      """;

  private static KeyEngineHarness claims(
      String id, int revision, long persons, String date, KeyEngineHarness harness) {
    boolean back = persons < 0;
    Amount fact =
        new Amount(
            "claims.initial", "", KeyEngineHarness.day("2026-03-02"), persons, back ? -1 : 1, true);
    return harness.apply(date, FactKind.CLAIM, id, revision, back, fact);
  }

  private static KeyEngineHarness fired() {
    KeyEngineHarness harness = new KeyEngineHarness(new ScopeKey("county", "640104"));
    harness.rules(new RuleSet(List.of(new RuleParser().parse("claims.yaml", RULE).orThrow())));
    claims("C1", 1, 45, "2026-03-02", harness);
    return claims("C2", 1, 10, "2026-03-03", harness).until("2026-03-10");
  }

  @Test
  void aClosedDayWarnsWhenItCloses() {
    assertThat(fired().story()).containsExactly("ALERT YELLOW 2026-03-04");
  }

  @Test
  void claimsTakenBackCancelAnOpenEpisode() {
    assertThat(claims("C2", 2, -10, "2026-03-11", fired()).story())
        .containsExactly("ALERT YELLOW 2026-03-04", "CANCEL - 2026-03-11");
  }

  @Test
  void claimsTakenBackCancelAnEpisodeThatWasResolvedLongBefore() {
    KeyEngineHarness harness = fired().until("2026-05-20");
    assertThat(harness.story()).hasSize(2).last().asString().startsWith("RESOLVE");
    claims("C2", 2, -10, "2026-05-20", harness);
    assertThat(harness.story()).hasSize(3).last().isEqualTo("CANCEL - 2026-05-20");
    assertThat(harness.warnings.get(2).getSequence()).isEqualTo(3);
  }

  @Test
  void nothingButThatItWasPublishedIsKeptOfACountyWithoutNewClaims() {
    KeyEngineHarness harness = fired().until("2027-12-01");
    assertThat(harness.state.names()).allMatch(name -> name.startsWith("published/"));
    assertThat(harness.wake()).isEqualTo(Moment.NEVER);
  }
}
