package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;

/**
 * Extended Benefits periods (20 CFR 615.11, 615.12): start, end, least length, no early restart.
 */
final class LegalEffectTest {
  private static final LocalDate FIRST_WEEK = LocalDate.parse("2016-01-10");

  /** Weeks of continued claims, from the first week on; known eight days after the week. */
  private static KeyEngineHarness run(int[] rates) {
    KeyEngineHarness harness =
        new KeyEngineHarness(
            new ScopeKey("state", "640000"), "us-states/rules/extended-benefits.yaml");
    String start = FIRST_WEEK.minusDays(7).toString();
    harness.apply(
        start,
        FactKind.BASE,
        "B",
        1,
        false,
        new BaseFact("covered_employment", KeyEngineHarness.day("2015-01-01"), 100_000, 1));
    LocalDate week = FIRST_WEEK;
    for (int i = 0; i < rates.length; i++) {
      Fact claims = new Amount("claims.continued", "", (int) week.toEpochDay(), rates[i], 1, false);
      harness.apply(week.plusDays(1).toString(), FactKind.CLAIM, "C" + i, 1, false, claims);
      week = week.plusDays(7);
    }
    return harness;
  }

  /** Weekly claims in persons: quiet for two years and a quarter, then as given. */
  private static int[] afterQuietYears(int[]... runs) {
    List<Integer> weeks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      weeks.add(2_000);
    }
    for (int[] run : runs) {
      for (int i = 0; i < run[0]; i++) {
        weeks.add(run[1]);
      }
    }
    return weeks.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void aPeriodStartsFifteenDaysAfterTheTriggerWeekAndEndsTwentyOneDaysAfterTheFirstOffWeek() {
    KeyEngineHarness harness = run(afterQuietYears(new int[] {40, 9_000}, new int[] {60, 1_000}));
    assertThat(harness.warnings)
        .extracting(w -> w.getMsgType().name())
        .containsExactly("ALERT", "RESOLVE");
    EarlyWarning alert = harness.warnings.get(0);
    LocalDate trigger = FIRST_WEEK.plusWeeks(120 + 5);
    assertThat(alert.getEffective().getStart()).isEqualTo(trigger.plusDays(15));
    assertThat(alert.getEffective().getEnd()).isNull();
    EarlyWarning end = harness.warnings.get(1);
    assertThat(end.getEffective().getStart()).isEqualTo(trigger.plusDays(15));
    LocalDate off = firstOff(120 + 40, 9_000, 1_000);
    assertThat(end.getEffective().getEnd()).isEqualTo(off.plusDays(21));
    assertThat(end.getAsOf().atZone(KeyEngineHarness.ZONE).toLocalDate())
        .isEqualTo(off.plusDays(22));
  }

  /** First week after the turn whose 13-week mean is under 5 % of 100,000. */
  private static LocalDate firstOff(int turn, int before, int after) {
    for (int weeks = 1; weeks <= 13; weeks++) {
      double mean = ((13 - weeks) * (double) before + weeks * (double) after) / 13;
      if (mean < 5_000) {
        return FIRST_WEEK.plusWeeks(turn + weeks - 1L);
      }
    }
    throw new AssertionError("never off");
  }

  @Test
  void aPeriodLastsAtLeastThirteenWeeks() {
    KeyEngineHarness harness = run(afterQuietYears(new int[] {8, 9_000}, new int[] {60, 0}));
    EarlyWarning end = harness.warnings.get(harness.warnings.size() - 1);
    LocalDate start = end.getEffective().getStart();
    assertThat(end.getEffective().getEnd()).isEqualTo(start.plusWeeks(13).minusDays(1));
  }

  @Test
  void noPeriodRestartsBeforeTheFourteenthWeekAfterTheLast() {
    KeyEngineHarness harness =
        run(afterQuietYears(new int[] {8, 9_000}, new int[] {12, 0}, new int[] {60, 14_000}));
    List<EarlyWarning> alerts =
        harness.warnings.stream().filter(w -> w.getMsgType().name().equals("ALERT")).toList();
    assertThat(alerts).hasSize(2);
    EarlyWarning resolved = harness.warnings.get(1);
    LocalDate end = resolved.getEffective().getEnd();
    assertThat(alerts.get(1).getEffective().getStart()).isEqualTo(end.plusWeeks(13).plusDays(1));
  }
}
