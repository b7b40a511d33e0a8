package org.fengsui.backtest.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;

/** A breakdown from a row of survey.csv to the published estimate of its group. */
class SurveyGroupsTest {
  private static final String HEAD =
      "response_id,month,region,stratum,psu,weight,activity,residence,age,sex,education,in_school,"
          + "group,employment_form,hours,wage,reported_at\n";

  private static final String ROWS =
      HEAD
          + row("a", "1", "EMPLOYED", "20,F,JUNIOR,,YOUTH,PLATFORM,40,5000", "2026-04-01")
          + row("b", "1", "UNEMPLOYED", "23,M,JUNIOR,,YOUTH,,,", "2026-04-01")
          + row("c", "2", "EMPLOYED", "44,F,OTHER,,,REGULAR,50,7000", "2026-04-01")
          + row("d", "3", "EMPLOYED", ",,,,,,,", "2026-04-01")
          // known after the month was estimated: every figure that it moves is said again
          + row("e", "2", "UNEMPLOYED", "19,F,JUNIOR,,,,,", "2026-05-03");

  private static String row(String id, String psu, String activity, String rest, String reported) {
    return "%s,2026-03,640104,s,%s,100,%s,,%s,%sT09:00:00+08:00%n"
        .formatted(id, psu, activity, rest, reported);
  }

  private static List<IndicatorValue> values() {
    Pack pack = Packs.load("../packs/cn-ningxia");
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    return new InMemoryPipeline(pack, engine, new RuleSet(List.of()))
        .run(new CsvText().read("survey", ROWS)).values().stream()
            .filter(v -> v.getScope().getBy().equals("county"))
            .toList();
  }

  private static List<IndicatorValue> of(String indicator, String group) {
    return values().stream()
        .filter(v -> v.getIndicator().equals("survey." + indicator))
        .filter(v -> group.equals(v.getGroup()))
        .toList();
  }

  @Test
  void aGroupIsEstimatedWithErrorSampleAndDesignAndAgainWhenALateResponseMovesIt() {
    List<IndicatorValue> young = of("unemployment_rate", "age=16-24");
    assertThat(young).extracting(IndicatorValue::getRevision).containsExactly(1, 2);
    IndicatorValue first = young.get(0);
    assertThat(first.getPeriodLabel()).isEqualTo("2026-03");
    assertThat(first.getValue()).isEqualTo(50);
    assertThat(first.getN()).isEqualTo(2);
    // All of them live in one PSU; the two others of the stratum responded, without a member.
    assertThat(first.getPsus()).isEqualTo(1);
    assertThat(first.getDegreesOfFreedom()).isZero();
    assertThat(first.getStandardError()).isZero();
    assertThat(first.getFlags()).contains("low-reliability");
    assertThat(young.get(1).getValue())
        .isCloseTo(200.0 / 3, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(young.get(1).getPsus()).isEqualTo(2);
    assertThat(young.get(1).getStandardError()).isPositive();
  }

  @Test
  void whatAResponseDoesNotSayIsInNoGroup() {
    assertThat(of("participation_rate", "sex=F").get(0).getN()).isEqualTo(2);
    assertThat(of("participation_rate", "sex=M").get(0).getN()).isEqualTo(1);
    assertThat(of("participation_rate", "education=OTHER")).isEmpty();
    assertThat(of("participation_rate", "residence=URBAN").get(0).getN()).isEqualTo(4);
    assertThat(of("participation_rate", "residence=RURAL")).isEmpty();
  }

  @Test
  void formsOfEmploymentHaveHoursAndWagesAndTheirShareStandsBesideEveryone() {
    assertThat(of("mean_hours", "form=PLATFORM").get(0).getValue()).isEqualTo(40);
    assertThat(of("mean_wage", "form=REGULAR").get(0).getValue()).isEqualTo(7000);
    assertThat(of("unemployment_rate", "form=PLATFORM")).isEmpty();
    assertThat(of("flexible_share", "sex=F").get(0).getValue()).isEqualTo(50);
    IndicatorValue share =
        values().stream()
            .filter(v -> v.getIndicator().equals("survey.platform_share") && v.getGroup() == null)
            .findFirst()
            .orElseThrow();
    assertThat(share.getValue()).isEqualTo(50);
    assertThat(share.getN()).isEqualTo(2);
  }
}
