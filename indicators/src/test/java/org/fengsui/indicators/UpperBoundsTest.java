package org.fengsui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.claims;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.payroll;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.report;

import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

/** Upper bounds of the values of today, from which a rule sees that nothing changes for it. */
final class UpperBoundsTest {
  private static final int TODAY = day("2026-03-02");
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();
  private int records;

  private double atMost(String name) {
    return Indicators.find(name).atMost(state, query(name, "30d"), TODAY, place);
  }

  private void county(FactKind kind, Fact fact) {
    String id = "R" + records++;
    applier.apply(new KeyedFact(COUNTY, Fixtures.at(TODAY), kind, id, 1, false, fact), state);
  }

  private void employer(FactKind kind, Fact fact) {
    String id = "R" + records++;
    ScopeKey key = Fixtures.EMPLOYER;
    applier.apply(new KeyedFact(key, Fixtures.at(TODAY), kind, id, 1, false, fact), state);
  }

  private void persons(long persons) {
    county(FactKind.LAYOFF, new Amount("layoffs.persons", "", TODAY, persons, 1, true));
  }

  private void base(long value) {
    county(FactKind.BASE, new BaseFact("covered_employment", TODAY - 10, value, 1));
  }

  @Test
  void personsAreBoundedByTheirSum() {
    assertThat(atMost("layoffs.persons")).isZero();
    persons(12);
    persons(8);
    assertThat(atMost("layoffs.persons")).isEqualTo(20);
  }

  @Test
  void aRateIsBoundedByItsBaseAndMeetsNothingWithoutOne() {
    persons(20);
    assertThat(atMost("layoffs.rate")).isEqualTo(Double.NEGATIVE_INFINITY);
    base(200);
    assertThat(atMost("layoffs.rate")).isEqualTo(10);
  }

  @Test
  void aBaseOfNobodyIsNone() {
    persons(20);
    base(0);
    assertThat(atMost("layoffs.rate")).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aBaseOfOnePersonIsOne() {
    persons(20);
    base(1);
    assertThat(atMost("layoffs.rate")).isEqualTo(2_000);
  }

  @Test
  void aShareIsBoundedByTheStaffOfTheReportsAndMeetsNothingWithout() {
    employer(FactKind.LAYOFF, report("A", TODAY, 20, TODAY));
    assertThat(atMost("layoffs.share")).isEqualTo(Double.NEGATIVE_INFINITY);
    ReportFact.Stage none = new ReportFact.Stage(TODAY, 0, TODAY);
    employer(FactKind.LAYOFF, report("B", "", null, 200, TODAY, none));
    assertThat(atMost("layoffs.share")).isEqualTo(10);
  }

  @Test
  void aShareOfAnEmployerInTheRegisterHasNoBound() {
    employer(FactKind.LAYOFF, report("A", TODAY, 20, TODAY));
    employer(FactKind.REGISTER, payroll(TODAY - 40, 200));
    assertThat(atMost("layoffs.share")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void unknownNumbersHaveNoBoundAsSoonAsThereIsOne() {
    assertThat(atMost("layoffs.unknown_count")).isZero();
    employer(FactKind.LAYOFF, report("A", TODAY, 20, TODAY));
    assertThat(atMost("layoffs.unknown_count")).isZero();
    employer(FactKind.LAYOFF, report("B", TODAY, -1, TODAY));
    assertThat(atMost("layoffs.unknown_count")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void unreportedClaimsHaveNoBoundAndRiseByTimeAsSoonAsThereIsAClaim() {
    Indicator unreported = Indicators.find("claims.unreported");
    assertThat(atMost("claims.unreported")).isZero();
    county(FactKind.CLAIM, claims("claims.initial", TODAY, 3, true));
    assertThat(atMost("claims.unreported")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(unreported.risesByTime(state, query("claims.unreported", "30d"))).isTrue();
    county(FactKind.CLAIM, new Amount("claims.initial", "", TODAY, -3, -1, true));
    assertThat(atMost("claims.unreported")).isZero();
    assertThat(unreported.risesByTime(state, query("claims.unreported", "30d"))).isFalse();
  }

  @Test
  void enterprisesAreBoundedByTheirCount() {
    assertThat(atMost("layoffs.enterprises")).isZero();
  }
}
