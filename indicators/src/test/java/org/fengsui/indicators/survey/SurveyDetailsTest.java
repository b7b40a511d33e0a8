package org.fengsui.indicators.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.util.List;
import java.util.Map;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;

/** What breakdowns and details rest on, and months of which they are not whole. */
class SurveyDetailsTest {
  private static final int MONTH = Periods.monthOf(Fixtures.day("2026-03-01"));
  private static final String RATE = "survey.unemployment_rate";

  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private static ResponseFact person(String activity, ResponseFact.Details details) {
    return new ResponseFact(
        MONTH,
        "640104",
        "A",
        "1",
        10_000,
        activity,
        List.of("YOUTH"),
        true,
        false,
        -1,
        details,
        false);
  }

  private static ResponseFact.Details details(int mark, String... cells) {
    return new ResponseFact.Details(mark, List.of(cells), "PLATFORM", 4_000, 0);
  }

  private void apply(ResponseFact fact) {
    int day = Periods.lastDayOf(fact.month());
    applier.apply(Fixtures.keyed(new ScopeKey("region", "64"), fact, day, "x", 1), state);
  }

  private Reading of(String measure, String group) {
    Query query = new Query(measure, "", group, query(measure, "1m").window(), Map.of());
    return read(state, query, Periods.lastDayOf(MONTH), place);
  }

  @Test
  void aMonthBegunWithoutDetailsHasEstimatesOfEveryoneAndOfKeyGroupsAlone() {
    apply(person("UNEMPLOYED", null));
    apply(person("EMPLOYED", details(1, "sex=F")));
    assertThat(of(RATE, "").value()).isEqualTo(50);
    assertThat(of(RATE, "YOUTH").value()).isEqualTo(50);
    assertThat(of(RATE, "sex=F").known()).isFalse();
    assertThat(of(RATE, "sex=F").flags()).contains(Flags.INCOMPLETE);
    assertThat(of("survey.platform_share", "").known()).isFalse();
  }

  @Test
  void whatIsTakenBackUnderOtherBreakdownsWasNeverAdded() {
    ResponseFact before = person("EMPLOYED", details(1, "age=16-24"));
    apply(before);
    apply(person("UNEMPLOYED", details(1, "age=16-24")));
    assertThat(of(RATE, "age=16-24").value()).isEqualTo(50);
    apply(person("EMPLOYED", details(2, "age=16-29")).negated());
    apply(person("UNEMPLOYED", details(2, "age=16-29")));
    assertThat(of(RATE, "").value()).isEqualTo(100);
    assertThat(of(RATE, "age=16-24").known()).isFalse();
    assertThat(of(RATE, "age=16-29").known()).isFalse();
    apply(person("UNEMPLOYED", details(2, "age=16-29")).negated());
    apply(person("UNEMPLOYED", details(2, "age=16-29")).negated());
    assertThat(state.names()).isEmpty();
    apply(person("UNEMPLOYED", details(2, "age=16-29")));
    assertThat(of(RATE, "age=16-29").value()).isEqualTo(100);
  }

  @Test
  void ofPersonsChosenByTheirFormOfEmploymentTheirRatesSayNothing() {
    assertThat(SurveyMeasure.UNEMPLOYMENT_RATE.saysOf("form=PLATFORM")).isFalse();
    assertThat(SurveyMeasure.FLEXIBLE_SHARE.saysOf("form=PLATFORM")).isFalse();
    assertThat(SurveyMeasure.MEAN_HOURS.saysOf("form=PLATFORM")).isTrue();
    assertThat(SurveyMeasure.UNEMPLOYMENT_RATE.saysOf("sex=F")).isTrue();
    assertThat(SurveyMeasure.UNEMPLOYMENT_RATE.saysOf("FLEXIBLE")).isTrue();
  }

  @Test
  void aValueThatIsNotListedIsInNoGroup() {
    SurveyBreakdowns plan =
        new SurveyBreakdowns(
            List.of("M"),
            List.of(
                new SurveyBreakdowns.AgeBand(16, 24),
                new SurveyBreakdowns.AgeBand(60, Integer.MAX_VALUE)),
            List.of(),
            List.of("PLATFORM"),
            List.of("URBAN"),
            List.of("YOUTH"));
    assertThat(plan.groups())
        .containsExactly(
            "sex=M", "age=16-24", "age=60+", "form=PLATFORM", "residence=URBAN", "YOUTH");
    assertThat(plan.cellsOf(new SurveyBreakdowns.Person("F", 25, "HIGH", "REGULAR", "RURAL")))
        .isEmpty();
    assertThat(plan.cellsOf(new SurveyBreakdowns.Person("M", 60, null, null, "URBAN")))
        .containsExactly("sex=M", "age=60+", "residence=URBAN");
    assertThat(plan.cellsOf(new SurveyBreakdowns.Person(null, null, null, null, null))).isEmpty();
    assertThat(plan.mark()).isNotEqualTo(SurveyBreakdowns.NONE.mark());
  }
}
