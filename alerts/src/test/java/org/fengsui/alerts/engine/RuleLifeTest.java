package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.RuleMode;
import org.junit.jupiter.api.Test;

/** Versions, validity, withdrawal and limits of rules, seen from one key. */
final class RuleLifeTest {
  private static final ScopeKey EMPLOYER = ScopeKey.employer("E1");
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");

  private static Rule rule(int version, String scope, String extra, String condition) {
    String yaml =
        """
        id: r
        version: %d
        title: {zh: 测试, en: Test}
        source: {zh: 测试, en: Test}
        indicator: layoffs.persons
        scope: {by: %s}
        window: 30d
        levels:
          BLUE:
            enter: %s
            cautions: {zh: 注意, en: Beware}
            actions: {zh: 核实, en: Verify}
        author: a
        owner: b
        """
            .formatted(version, scope, condition);
    return new RuleParser().parse("r.yaml", yaml + extra).orThrow();
  }

  private static Rule employerRule(int version, int persons, String extra) {
    return rule(version, "employer", extra, "layoffs.persons >= " + persons);
  }

  private static String from(String date) {
    return "valid_from: " + date + "T00:00:00+08:00\n";
  }

  private static KeyEngineHarness harness(ScopeKey key, Rule... rules) {
    KeyEngineHarness harness = new KeyEngineHarness(key);
    harness.rules(new RuleSet(List.of(rules)));
    return harness;
  }

  private static KeyEngineHarness employer(Rule... rules) {
    return harness(EMPLOYER, rules);
  }

  private static ReportFact report(long persons) {
    return KeyEngineHarness.report("R1", "2026-03-02", persons, 10_000, "2026-03-02");
  }

  @Test
  void aNewVersionJudgesEveryKeyAtTheInstantFromWhichItHolds() {
    KeyEngineHarness harness =
        employer(employerRule(1, 50, ""), employerRule(2, 20, from("2026-03-10")))
            .file("2026-03-02", report(30))
            .until("2026-03-20");
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-10");
    assertThat(harness.warnings.get(0).getAsOf()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    assertThat(harness.warnings.get(0).getRuleVersion()).isEqualTo(2);
  }

  @Test
  void aVersionThatAsksForMoreResolvesAfterKeep() {
    KeyEngineHarness harness =
        employer(employerRule(1, 20, ""), employerRule(2, 50, from("2026-03-10")))
            .file("2026-03-02", report(30))
            .until("2026-03-20");
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02", "RESOLVE - 2026-03-17");
  }

  @Test
  void whatWasKnownBeforeAVersionStaysJudgedByTheOneBefore() {
    ReportFact other = KeyEngineHarness.report("R2", "2026-03-03", 5, 10_000, "2026-03-03");
    KeyEngineHarness harness =
        employer(employerRule(1, 20, ""), employerRule(2, 50, from("2026-03-10")))
            .file("2026-03-02", report(30))
            .file("2026-03-03", other)
            .withdraw("2026-03-12", 2, other);
    assertThat(harness.story()).doesNotContain("CANCEL - 2026-03-12");
    assertThat(harness.until("2026-03-20").story()).endsWith("RESOLVE - 2026-03-17");
  }

  @Test
  void aPausedVersionResolvesAtItsInstant() {
    KeyEngineHarness harness =
        employer(
                employerRule(1, 20, ""), employerRule(2, 20, from("2026-03-10") + "mode: PAUSED\n"))
            .file("2026-03-02", report(30))
            .until("2026-05-20");
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02", "RESOLVE - 2026-03-10");
    assertThat(harness.warnings.get(1).getEvidence().getFlags()).contains("rule-withdrawn");
    assertThat(harness.warnings.get(1).getWindow().getEnd().toString()).startsWith("2026-03");
  }

  @Test
  void aVersionThatNoLongerLooksAtAKindOfScopeResolvesThere() {
    KeyEngineHarness harness =
        employer(
                employerRule(1, 20, ""),
                rule(2, "county", from("2026-03-10"), "layoffs.persons >= 20"))
            .file("2026-03-02", report(30))
            .until("2026-05-20");
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02", "RESOLVE - 2026-03-10");
  }

  @Test
  void aRuleSpeaksOnlyWithinItsValidityPeriod() {
    KeyEngineHarness harness =
        employer(employerRule(1, 20, "active: {from: 2026-03-05, to: 2026-03-14}\n"))
            .file("2026-03-02", report(30))
            .until("2026-05-20");
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-05", "RESOLVE - 2026-03-15");
  }

  @Test
  void aShadowRuleWarnsUnderItsMode() {
    KeyEngineHarness harness =
        employer(employerRule(1, 20, "mode: SHADOW\n")).file("2026-03-02", report(30));
    assertThat(harness.warnings).extracting(w -> w.getMode()).containsExactly(RuleMode.SHADOW);
  }

  @Test
  void aRuleLimitedToARegionLeavesAnEmployerThatMovesAway() {
    Rule limited = rule(1, "employer, regions: ['640100']", "", "layoffs.persons >= 20");
    KeyEngineHarness harness = employer(limited).file("2026-03-02", report(30));
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02");
    RegisterFact moved =
        new RegisterFact(
            "某某公司",
            "640000",
            null,
            900,
            -1,
            "ACTIVE",
            null,
            false,
            KeyEngineHarness.day("2026-03-01"),
            "",
            1);
    harness.apply("2026-03-06", FactKind.REGISTER, "E1", 1, false, moved);
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02", "RESOLVE - 2026-03-06");
  }

  @Test
  void fewerRecordsThanARuleAsksForEnterNothing() {
    KeyEngineHarness harness =
        employer(employerRule(1, 20, "min_records: 2\n")).file("2026-03-02", report(30));
    assertThat(harness.story()).isEmpty();
    harness.file(
        "2026-03-03", KeyEngineHarness.report("R2", "2026-03-03", 1, 10_000, "2026-03-03"));
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-03");
  }

  @Test
  void factsOfOneInstantAreJudgedTogether() {
    ReportFact first = report(30);
    ReportFact second = KeyEngineHarness.report("R1", "2026-03-02", 10, 10_000, "2026-03-02");
    KeyEngineHarness harness =
        employer(employerRule(1, 20, ""))
            .apply("2026-03-02", FactKind.LAYOFF, "R1", 2, true, first, first.negated(), second);
    assertThat(harness.story()).isEmpty();
  }

  @Test
  void anAreaIsCancelledLongAfterButNeverByWhatIsNotItsGround() {
    Rule rule = rule(1, "county", "", "layoffs.persons >= 40");
    UnaryOperator<KeyEngineHarness> january =
        harness -> amount(harness, "2026-01-05", "R1", 1, 50).until("2026-06-01");
    KeyEngineHarness other = amount(january.apply(harness(COUNTY, rule)), "2026-06-02", "R2", 1, 3);
    assertThat(other.story()).containsExactly("ALERT BLUE 2026-01-05", "RESOLVE - 2026-02-11");
    amount(other, "2026-06-03", "R2", -1, -3);
    assertThat(other.story()).hasSize(2);
    Amount ground =
        new Amount("layoffs.persons", "", KeyEngineHarness.day("2026-01-05"), -50, -1, true);
    KeyEngineHarness own = january.apply(harness(COUNTY, rule));
    own.apply("2026-06-02", FactKind.LAYOFF, "R1", 2, true, ground);
    assertThat(own.story()).endsWith("CANCEL - 2026-06-02");
  }

  private static KeyEngineHarness amount(
      KeyEngineHarness harness, String date, String id, int records, long persons) {
    Amount fact =
        new Amount("layoffs.persons", "", KeyEngineHarness.day(date), persons, records, true);
    Amount dated =
        records < 0
            ? new Amount(
                "layoffs.persons", "", KeyEngineHarness.day(date) - 1, persons, records, true)
            : fact;
    return harness.apply(date, FactKind.LAYOFF, id, records < 0 ? 2 : 1, records < 0, dated);
  }

  @Test
  void nothingButThatItWasPublishedIsKeptOfAnAreaLongAfterItsLastEpisode() {
    KeyEngineHarness harness = harness(COUNTY, rule(1, "county", "", "layoffs.persons >= 40"));
    amount(harness, "2026-01-05", "R1", 1, 50).until("2027-06-01");
    assertThat(harness.state.names()).allMatch(name -> name.startsWith("published/"));
    assertThat(harness.wake()).isEqualTo(Moment.NEVER);
    assertThat(harness.values).isNotEmpty();
  }

  @Test
  void aKeySleepsWhenItsRulesCannotChangeByTime() {
    KeyEngineHarness harness = employer(employerRule(1, 20, "")).file("2026-03-02", report(3));
    assertThat(harness.wake())
        .isGreaterThan(
            Moment.startOfDay(KeyEngineHarness.day("2026-03-09"), KeyEngineHarness.ZONE));
  }
}
