package org.fengsui.backtest.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.messages.JsonLineReader;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.backtest.PipelineResult;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;

/** A published figure that is restricted until an hour is used by rules, and says so itself. */
class ReleaseTest {
  private static final Instant RELEASE = Instant.parse("2026-03-20T02:00:00Z");

  private static PipelineResult run(String releaseAt) {
    Pack pack = Packs.load("../packs/cn-ningxia");
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    RuleSet rule = new RuleSet(List.of(ShippedRuleTestsTest.rules(pack).get("registered-ceiling")));
    String rows =
        "region,measure,basis,month,value,release_at,reported_at\n"
            + "640000,registered_unemployment_rate,x,2026-02,4.9,"
            + releaseAt
            + ",2026-03-18T09:00:00+08:00\n";
    return new InMemoryPipeline(pack, engine, rule).run(new CsvText().read("rates", rows));
  }

  @Test
  void valueAndWarningCarryTheHour() {
    PipelineResult result = run("2026-03-20T10:00:00+08:00");
    assertThat(result.warnings())
        .extracting(EarlyWarning::getReleaseAt)
        .isNotEmpty()
        .containsOnly(RELEASE);
    assertThat(result.values())
        .filteredOn(v -> v.getIndicator().equals("rate.level"))
        .extracting(IndicatorValue::getReleaseAt)
        .containsExactly(RELEASE);
    JsonLines lines = new JsonLines(Packs.load("../packs/cn-ningxia").jurisdiction().zone());
    String line = lines.line(result.warnings().get(0));
    assertThat(line).contains("\"release_at\":\"2026-03-20T10:00:00+08:00\"");
    assertThat(JsonLineReader.warning(line).getReleaseAt()).isEqualTo(RELEASE);
  }

  @Test
  void whatIsReleasedOrNeverWasRestrictedCarriesNone() {
    for (String releaseAt : List.of("", "2026-03-18T09:00:00+08:00", "2026-03-10T10:00:00+08:00")) {
      PipelineResult result = run(releaseAt);
      assertThat(result.warnings())
          .extracting(EarlyWarning::getReleaseAt)
          .isNotEmpty()
          .containsOnlyNulls();
      assertThat(result.values()).extracting(IndicatorValue::getReleaseAt).containsOnlyNulls();
    }
  }
}
