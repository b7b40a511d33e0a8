package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundaries of Art. 41 of the Labour Contract Law, and the life of planned dismissals. */
final class EmployerRuleTest {
  private static final String RULE = "cn-ningxia/rules/layoff-employer.yaml";

  private static KeyEngineHarness harness() {
    return new KeyEngineHarness(ScopeKey.employer("E1"), RULE);
  }

  @ParameterizedTest
  @CsvSource({
    "19, 10000, none",
    "20, 10000, BLUE",
    "99, 10000, BLUE",
    "100, 10000, YELLOW",
    "199, 10000, YELLOW",
    "200, 10000, ORANGE",
    "599, 599, ORANGE",
    "600, 10000, RED",
    "299, 600, ORANGE",
    "300, 600, RED",
    "300, 599, ORANGE",
    "5, 50, BLUE",
    "4, 40, none",
    "999, 10000, RED",
    "10, 100, BLUE",
    "9, 91, none",
    "49, 100, BLUE",
    "50, 166, YELLOW",
    "50, 167, BLUE"
  })
  void levelFollowsPersonsAndShareOfTheWorkforce(long persons, long workforce, String level) {
    KeyEngineHarness harness =
        harness()
            .file(
                "2026-03-02",
                KeyEngineHarness.report("R1", "2026-03-02", persons, workforce, "2026-03-02"));
    if (level.equals("none")) {
      assertThat(harness.story()).isEmpty();
    } else {
      assertThat(harness.story()).containsExactly("ALERT " + level + " 2026-03-02");
    }
  }

  @Test
  void aShareOf999HundredthsOfAPercentIsNotTenPercent() {
    assertThat(
            harness()
                .file(
                    "2026-03-02",
                    KeyEngineHarness.report("R1", "2026-03-02", 19, 190, "2026-03-02"))
                .story())
        .containsExactly("ALERT BLUE 2026-03-02");
    assertThat(
            harness()
                .file(
                    "2026-03-02",
                    KeyEngineHarness.report("R1", "2026-03-02", 19, 191, "2026-03-02"))
                .story())
        .isEmpty();
  }

  @Test
  void anAmendmentFromTwentyToNineteenCancels() {
    ReportFact twenty = KeyEngineHarness.report("R1", "2026-03-02", 20, 10000, "2026-03-02");
    ReportFact nineteen = KeyEngineHarness.report("R1", "2026-03-02", 19, 10000, "2026-03-02");
    KeyEngineHarness harness =
        harness().file("2026-03-02", twenty).amend("2026-03-05", 2, twenty, nineteen);
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02", "CANCEL - 2026-03-05");
    assertThat(harness.warnings.get(1).getReferences()).isNotEmpty();
    assertThat(harness.warnings.get(1).getAlertId())
        .isEqualTo(harness.warnings.get(0).getAlertId());
  }

  @Test
  void aWithdrawalCancels() {
    ReportFact report = KeyEngineHarness.report("R1", "2026-03-02", 250, 10000, "2026-03-02");
    assertThat(harness().file("2026-03-02", report).withdraw("2026-03-03", 2, report).story())
        .containsExactly("ALERT ORANGE 2026-03-02", "CANCEL - 2026-03-03");
  }

  @Test
  void theMessageThatCancelsStillNamesTheEmployerAndItsRegion() {
    ReportFact report = KeyEngineHarness.report("R1", "2026-03-02", 250, 10000, "2026-03-02");
    KeyEngineHarness harness =
        harness().file("2026-03-02", report).withdraw("2026-03-03", 2, report);
    assertThat(harness.warnings.get(1).getScope().getName())
        .isEqualTo(harness.warnings.get(0).getScope().getName());
    assertThat(harness.warnings.get(1).getRegion()).isEqualTo("640104");
  }

  @Test
  void anAmendmentThatLowersTheLevelIsAnImmediateUpdateFlaggedCorrected() {
    ReportFact before = KeyEngineHarness.report("R1", "2026-03-02", 250, 10000, "2026-03-02");
    ReportFact after = KeyEngineHarness.report("R1", "2026-03-02", 120, 10000, "2026-03-02");
    KeyEngineHarness harness =
        harness().file("2026-03-02", before).amend("2026-03-04", 2, before, after);
    assertThat(harness.story())
        .containsExactly("ALERT ORANGE 2026-03-02", "UPDATE YELLOW 2026-03-04");
    assertThat(harness.warnings.get(1).getEvidence().getFlags()).contains("corrected");
  }

  @Test
  void stagesTwentyNineDaysApartAddAndThirtyDaysApartDoNot() {
    KeyEngineHarness near =
        harness()
            .file(
                "2026-03-01", KeyEngineHarness.report("R1", "2026-03-02", 10, 10000, "2026-03-01"))
            .file(
                "2026-03-01", KeyEngineHarness.report("R2", "2026-03-31", 10, 10000, "2026-03-01"));
    assertThat(near.story()).containsExactly("ALERT BLUE 2026-03-01");
    KeyEngineHarness far =
        harness()
            .file(
                "2026-03-01", KeyEngineHarness.report("R1", "2026-03-02", 10, 10000, "2026-03-01"))
            .file(
                "2026-03-01", KeyEngineHarness.report("R2", "2026-04-01", 10, 10000, "2026-03-01"));
    assertThat(far.story()).isEmpty();
  }

  @Test
  void plannedDismissalsAlertWhenKnownAndResolveThirtyDaysAfterTheEffectiveDatePlusKeep() {
    KeyEngineHarness harness =
        harness()
            .file(
                "2026-03-02", KeyEngineHarness.report("R1", "2026-03-22", 25, 10000, "2026-03-02"));
    assertThat(harness.story()).containsExactly("ALERT BLUE 2026-03-02");
    assertThat(harness.warnings.get(0).getText().getZh()).contains("20");
    assertThat(harness.until("2026-04-27").story()).hasSize(1);
    assertThat(harness.until("2026-04-28").story())
        .containsExactly("ALERT BLUE 2026-03-02", "RESOLVE - 2026-04-28");
  }

  @Test
  void aResolvedEpisodeIsStillCancelledWhenItsGroundIsRemoved() {
    ReportFact report = KeyEngineHarness.report("R1", "2026-03-02", 25, 10000, "2026-03-02");
    KeyEngineHarness harness = harness().file("2026-03-02", report).until("2026-04-09");
    assertThat(harness.story()).endsWith("RESOLVE - 2026-04-08");
    assertThat(harness.withdraw("2026-04-20", 2, report).story()).endsWith("CANCEL - 2026-04-20");
  }

  @Test
  void goingUpIsImmediateAndTheTopLevelTellsOfEachDoubling() {
    KeyEngineHarness harness =
        harness()
            .file(
                "2026-03-02", KeyEngineHarness.report("R1", "2026-03-02", 700, 10000, "2026-03-02"))
            .file(
                "2026-03-03", KeyEngineHarness.report("R2", "2026-03-03", 600, 10000, "2026-03-03"))
            .file(
                "2026-03-04",
                KeyEngineHarness.report("R3", "2026-03-04", 100, 10000, "2026-03-04"));
    assertThat(harness.story()).containsExactly("ALERT RED 2026-03-02", "UPDATE RED 2026-03-04");
    assertThat(harness.warnings.get(1).getEvidence().getFlags()).contains("grown");
    assertThat(harness.warnings.get(1).getEvidence().getLargest()).hasSize(3);
  }

  @Test
  void nothingIsKeptOfAnEmployerLongAfterItsLastEpisode() {
    KeyEngineHarness harness =
        harness()
            .file(
                "2026-03-02", KeyEngineHarness.report("R1", "2026-03-02", 25, 10000, "2026-03-02"))
            .until("2028-03-02");
    assertThat(harness.state.names()).isEmpty();
    assertThat(harness.wake()).isEqualTo(Moment.NEVER);
  }
}
