package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** Rules over published monthly figures: consecutive months, the Sahm gap, revisions. */
final class PublishedRateRuleTest {
  private static final String MEASURE = "registered_unemployment_rate";

  private static void publish(
      KeyEngineHarness harness, String measure, String month, String value, int revision) {
    YearMonth at = YearMonth.parse(month);
    int number = (at.getYear() - 1970) * 12 + at.getMonthValue() - 1;
    String known = at.plusMonths(1).atDay(1).toString();
    String knownAt = revision == 1 ? known : LocalDate.parse(known).plusDays(20).toString();
    harness.apply(
        knownAt,
        FactKind.RATE,
        measure + month,
        revision,
        revision > 1,
        new RateFact(measure, "SA", number, value, "percent", revision));
  }

  @Test
  void sixPercentForTwoMonthsInARowIsRed() {
    KeyEngineHarness harness =
        new KeyEngineHarness(
            new ScopeKey("region", "640000"), "cn-ningxia/rules/registered-ceiling.yaml");
    publish(harness, MEASURE, "2026-01", "4.5", 1);
    publish(harness, MEASURE, "2026-02", "4.6", 1);
    publish(harness, MEASURE, "2026-03", "6.0", 1);
    publish(harness, MEASURE, "2026-04", "6.1", 1);
    assertThat(harness.story()).containsExactly("ALERT YELLOW 2026-03-01", "UPDATE RED 2026-05-01");
  }

  @Test
  void aRevisionBelowTheCeilingCancels() {
    KeyEngineHarness harness =
        new KeyEngineHarness(
            new ScopeKey("region", "640000"), "cn-ningxia/rules/registered-ceiling.yaml");
    publish(harness, MEASURE, "2026-02", "4.6", 1);
    publish(harness, MEASURE, "2026-02", "4.4", 2);
    assertThat(harness.story()).containsExactly("ALERT YELLOW 2026-03-01", "CANCEL - 2026-03-21");
  }

  @Test
  void theSahmGapIsPublishedForEveryMonthThatHasFifteenMonthsBehindIt() {
    KeyEngineHarness harness =
        new KeyEngineHarness(new ScopeKey("nation", "US"), "us-states/rules/rate-gap.yaml");
    YearMonth month = YearMonth.parse("2019-01");
    for (int i = 0; i < 20; i++) {
      publish(
          harness,
          "surveyed_unemployment_rate",
          month.plusMonths(i).toString(),
          i < 18 ? "3.5" : "6.0",
          1);
    }
    assertThat(harness.values.stream().filter(v -> v.getIndicator().equals("rate.gap")))
        .extracting(IndicatorValue::getPeriodLabel)
        .containsExactly("2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08");
    assertThat(harness.story())
        .containsExactly("ALERT YELLOW 2020-08-01", "UPDATE YELLOW 2020-09-01");
    assertThat(harness.warnings.get(1).getEvidence().getFlags()).contains("grown");
  }
}
