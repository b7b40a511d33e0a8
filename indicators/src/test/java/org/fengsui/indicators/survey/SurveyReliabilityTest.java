package org.fengsui.indicators.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.util.List;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;

/** When an estimate is hardly reliable, or has no error. */
class SurveyReliabilityTest {
  private static final int MONTH = Periods.monthOf(Fixtures.day("2024-02-01"));
  private static final String RATE = "survey.unemployment_rate";
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void apply(ResponseFact fact) {
    int day = Periods.lastDayOf(fact.month());
    applier.apply(Fixtures.keyed(new ScopeKey("region", "64"), fact, day, "x", 1), state);
  }

  private Reading at(Query query, int month) {
    return read(state, query, Periods.lastDayOf(month), place);
  }

  private static ResponseFact person(String stratum, String psu, double weight, String activity) {
    return new ResponseFact(
        MONTH,
        "640104",
        stratum,
        psu,
        Math.round(weight * 10_000),
        activity,
        List.of(),
        true,
        false,
        -1,
        false);
  }

  @Test
  void strataWithOnePsuAddNothingAndAloneGiveNoError() {
    apply(person("A", "1", 100, "EMPLOYED"));
    apply(person("A", "1", 100, "UNEMPLOYED"));
    Reading alone = at(query(RATE, "1m"), MONTH);
    assertThat(alone.value()).isEqualTo(50);
    assertThat(alone.standardError()).isNaN();
    assertThat(alone.flags()).contains(Flags.LOW_RELIABILITY);
    assertThat(Bounds.lower(alone)).isNaN();
  }

  @Test
  void aRateOfNobodyIsHardlyReliableThoughItShowsNoError() {
    for (int i = 0; i < 30; i++) {
      apply(person("A", String.valueOf(i % 5), 100, "EMPLOYED"));
    }
    Reading nobody = at(query(RATE, "1m"), MONTH);
    assertThat(nobody.value()).isZero();
    assertThat(nobody.standardError()).isZero();
    assertThat(nobody.flags()).containsExactly(Flags.LOW_RELIABILITY);
  }
}
