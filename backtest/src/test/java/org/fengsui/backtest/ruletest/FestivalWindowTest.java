package org.fengsui.backtest.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.backtest.PipelineResult;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;

/**
 * The same pattern of claims around each Spring Festival: nothing differs from the years before, so
 * every day that has them reads 100 % and nobody is warned, also where a window ends just outside
 * the festival's days and still holds some of them.
 */
class FestivalWindowTest {
  private static final List<LocalDate> SPRING =
      List.of(
          LocalDate.of(2023, 1, 22),
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17));
  private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 8, 1);
  private static final String PERCENT = "claims.initial.prior_years_percent";

  private static int persons(LocalDate date) {
    for (LocalDate festival : SPRING) {
      long distance = ChronoUnit.DAYS.between(festival, date);
      if (distance >= -3 && distance <= 6) {
        return 0;
      }
      if (distance >= 10 && distance <= 24) {
        return 80;
      }
    }
    return 10;
  }

  private static List<Incoming> claims() {
    StringBuilder rows =
        new StringBuilder(
            "claim_id,kind,persons,region,group,reference_date,period_days,reported_at\n");
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      rows.append(
          "c%s,INITIAL,%d,640104,YOUTH,%s,1,%sT09:00:00+08:00%n"
              .formatted(date, persons(date), date, date.plusDays(1)));
    }
    return new CsvText().read("claims", rows.toString());
  }

  @Test
  void thePatternOfTheFestivalIsNoSurge() {
    Pack pack = Packs.load("../packs/cn-ningxia");
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    RuleSet rule = new RuleSet(List.of(ShippedRuleTestsTest.rules(pack).get("group-surge")));
    PipelineResult result = new InMemoryPipeline(pack, engine, rule).run(claims());
    assertThat(result.warnings()).isEmpty();
    List<IndicatorValue> percents =
        result.values().stream()
            .filter(v -> v.getIndicator().equals(PERCENT) && "YOUTH".equals(v.getGroup()))
            .filter(v -> !v.getFlags().contains(Flags.PROVISIONAL))
            .toList();
    assertThat(percents).hasSizeGreaterThan(700);
    assertThat(percents)
        .allSatisfy(v -> assertThat(v.getValue()).as("%s", v.getPeriod()).isEqualTo(100));
    assertThat(percents)
        .extracting(IndicatorValue::getPeriod)
        .contains(LocalDate.of(2026, 4, 4), LocalDate.of(2025, 3, 20), LocalDate.of(2026, 1, 10));
  }
}
