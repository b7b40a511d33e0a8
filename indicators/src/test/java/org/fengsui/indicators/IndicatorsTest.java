package org.fengsui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fengsui.indicators.Fixtures.query;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  private final Jurisdiction place = Fixtures.place();

  @Test
  void theCatalogueHoldsEveryNameOfTheContract() {
    assertThat(Indicators.names())
        .contains(
            "layoffs.persons",
            "layoffs.share",
            "layoffs.short_notice",
            "layoffs.known_after",
            "layoffs.unknown_count",
            "layoffs.groups",
            "layoffs.rate",
            "layoffs.enterprises",
            "claims.initial",
            "claims.continued",
            "claims.insured_rate",
            "claims.unreported",
            "payroll.loss",
            "payroll.loss_rate",
            "survey.unemployment_rate",
            "survey.participation_rate",
            "survey.employment_rate",
            "survey.mean_wage",
            "rate.level",
            "rate.gap",
            "rate.change",
            "positions.loss_rate",
            "positions.loss_rate_month",
            "source.silence");
  }

  @Test
  void endingsMakeComparisonsAndBounds() {
    assertThat(Indicators.find("claims.initial.prior_years_percent")).isNotNull();
    assertThat(Indicators.find("survey.unemployment_rate.lower")).isNotNull();
    assertThat(Indicators.find("survey.unemployment_rate.upper")).isNotNull();
    assertThat(Indicators.find("claims.nothing")).isNull();
    assertThat(Indicators.find("claims.nothing.prior_years_percent")).isNull();
    assertThat(Indicators.find("claims.nothing", "county")).isNull();
  }

  @Test
  void anEmptyKeyAnswersEveryQuestionWithoutFailing() {
    for (String name : Indicators.names()) {
      for (String ending : new String[] {"", ".prior_years_percent", ".lower", ".upper"}) {
        Query query = query(name + ending, "1m");
        Indicator indicator = Indicators.find(query.indicator());
        Reading reading = indicator.read(new MapKeyState(), query, 20_000, place);
        assertThat(reading.value() == 0 || !reading.known()).as(query.indicator()).isTrue();
        assertThat(reading.nextChange()).as(query.indicator()).isEqualTo(Reading.NEVER);
        assertThat(indicator.lookbackDays(query)).as(query.indicator()).isPositive();
        assertThat(indicator.series(query)).as(query.indicator()).doesNotContain("prior_years");
      }
    }
  }

  @Test
  void settingsThatAreNoNumbersAreRefusedByName() {
    Query query = query("claims.unreported", "30d", "w1", "35d", "w2", "soon");
    assertThat(query.option("w1", 1)).isEqualTo(35);
    assertThat(query.option("w3", 7)).isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query.option("w2", 1))
        .withMessageContaining("w2")
        .withMessageContaining("soon");
  }

  @Test
  void comparisonsLookBackOverTheirYears() {
    Query query = query("claims.initial.prior_years_percent", "30d", "years", "3");
    assertThat(Indicators.find(query.indicator()).lookbackDays(query))
        .isGreaterThanOrEqualTo(3 * 364 + 30);
  }
}
