package org.fengsui.indicators.layoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.closed;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.queryPart;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;

import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class LayoffFactsTest {
  private static final int T = Fixtures.day("2026-03-10");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void apply(ReportFact fact) {
    applier.apply(keyed(fact, fact.knownDay(), fact.reportId(), 1), state);
  }

  private double value(String indicator, String part) {
    return read(state, queryPart(indicator, part, "30d"), T, place).value();
  }

  @Test
  void aReportCountsForTheWholeTheSiteAndEachAreaAroundIt() {
    apply(report("R1", "S1", null, -1, T, new ReportFact.Stage(T, 25, T)));
    assertThat(value("layoffs.persons", "")).isEqualTo(25);
    assertThat(value("layoffs.persons", "site:S1")).isEqualTo(25);
    assertThat(value("layoffs.persons", "area:640104")).isEqualTo(25);
    assertThat(value("layoffs.persons", "area:6401")).isEqualTo(25);
    assertThat(value("layoffs.persons", "area:64")).isEqualTo(25);
    assertThat(value("layoffs.persons", "area:6402")).isZero();
  }

  @Test
  void takingAReportBackLeavesNothingButEmptyLedgers() {
    ReportFact fact = report("R1", "S1", "CLOSURE", 100, T, new ReportFact.Stage(T, 25, T));
    apply(fact);
    applier.apply(keyed(fact.negated(), T, "R1", 2), state);
    assertThat(value("layoffs.persons", "")).isZero();
    assertThat(value("layoffs.short_notice", "")).isZero();
    assertThat(state.read(EvidenceDay.name("", T), EvidenceDay.TYPE)).isNull();
    assertThat(read(state, query("layoffs.persons", "30d"), T, place).records()).isZero();
  }

  @Test
  void twoStagesOfOneDayAreOneRecordWithTheirSum() {
    apply(
        report(
            "R1",
            "",
            null,
            -1,
            T,
            new ReportFact.Stage(T, 10, T),
            new ReportFact.Stage(T, 5, T - 3)));
    Reading reading = read(state, query("layoffs.persons", "30d"), T, place);
    assertThat(reading.value()).isEqualTo(15);
    assertThat(reading.records()).isEqualTo(1);
    assertThat(state.read(EvidenceDay.name("", T), EvidenceDay.TYPE).persons())
        .containsEntry("R1", 15L);
  }

  @Test
  void aClosedDayLooksBackOnly() {
    apply(report("R1", T + 5, 30, T));
    assertThat(closed(state, query("layoffs.persons", "30d"), T, place).value()).isZero();
    assertThat(closed(state, query("layoffs.persons", "30d"), T + 5, place).value()).isEqualTo(30);
    assertThat(closed(state, query("layoffs.persons", "30d"), T + 34, place).value()).isEqualTo(30);
    assertThat(closed(state, query("layoffs.persons", "30d"), T + 35, place).value()).isZero();
  }

  @Test
  void aNumberLeftOpenCountsNobodyAndIsFlagged() {
    apply(report("R1", T, -1, T));
    Reading reading = read(state, query("layoffs.persons", "30d"), T, place);
    assertThat(reading.value()).isZero();
    assertThat(reading.flags()).contains(Flags.COUNT_UNKNOWN);
    assertThat(read(state, queryPart("layoffs.persons", "area:6402", "30d"), T, place).flags())
        .doesNotContain(Flags.COUNT_UNKNOWN);
  }

  @Test
  void noticeIsShortUnderThirtyDaysAndLateAfterTheDate() {
    apply(report("A", T + 30, 1, T));
    apply(report("B", T + 29, 20, T));
    apply(report("C", T, 300, T));
    apply(report("D", T - 1, 4000, T));
    assertThat(value("layoffs.short_notice", "")).isEqualTo(4320);
    assertThat(value("layoffs.known_after", "")).isEqualTo(4000);
    Reading reading = read(state, query("layoffs.short_notice", "30d"), T, place);
    assertThat(reading.nextChange()).isEqualTo(T + 30);
    assertThat(read(state, query("layoffs.short_notice", "30d"), T + 30, place).value()).isZero();
  }

  @Test
  void theLatestKnownReportThatGivesAWorkforceIsTheBase() {
    apply(report("A", "", null, 100, T - 2, new ReportFact.Stage(T, 10, T - 2)));
    apply(report("B", "", null, 200, T - 1, new ReportFact.Stage(T, 10, T - 1)));
    apply(report("C", T, 10, T));
    Reading share = read(state, query("layoffs.share", "30d"), T, place);
    assertThat(share.value()).isEqualTo(15);
    assertThat(share.base()).isEqualTo(200);
    assertThat(value("layoffs.workforce", "")).isEqualTo(200);
    assertThat(value("layoffs.workforce", "site:S1")).isNaN();
  }

  @Test
  void aSiteHasItsOwnWorkforce() {
    apply(report("A", "S1", null, 50, T, new ReportFact.Stage(T, 20, T)));
    apply(report("B", "", null, 400, T, new ReportFact.Stage(T, 20, T)));
    assertThat(value("layoffs.share", "site:S1")).isEqualTo(40);
    assertThat(value("layoffs.share", "")).isEqualTo(10);
    assertThat(value("layoffs.share", "area:6401")).isEqualTo(10);
  }

  @Test
  void elseTheLastHeadcountOverZeroBeforeTheFirstDismissalIsTheBase() {
    apply(report("A", T + 3, 10, T));
    assertThat(read(state, query("layoffs.share", "30d"), T, place).flags())
        .contains(Flags.NO_BASE);
    applier.apply(keyed(Fixtures.payroll(T - 60, 100), T, "p1", 1), state);
    applier.apply(keyed(Fixtures.payroll(T - 30, 0), T, "p2", 1), state);
    applier.apply(keyed(Fixtures.payroll(T + 3, 7), T + 4, "p3", 1), state);
    Reading share = read(state, query("layoffs.share", "30d"), T, place);
    assertThat(share.value()).isEqualTo(10);
    assertThat(share.base()).isEqualTo(100);
  }

  @Test
  void theShareOfArticle41IsExactAtItsBoundary() {
    apply(report("A", "", null, 10_000, T, new ReportFact.Stage(T, 999, T)));
    assertThat(value("layoffs.share", "")).isLessThan(10);
    apply(report("B", T, 1, T));
    assertThat(value("layoffs.share", "")).isGreaterThanOrEqualTo(10);
  }

  @Test
  void anIncidentWithoutANumberStandsForItsWorkforceForThirtyDays() {
    apply(report("A", "", "BANKRUPTCY", 120, T, new ReportFact.Stage(T + 50, -1, T)));
    Reading reading = read(state, query("layoffs.unknown_count", "30d"), T, place);
    assertThat(reading.value()).isEqualTo(120);
    assertThat(reading.flags()).contains(Flags.COUNT_ASSUMED, Flags.COUNT_UNKNOWN);
    assertThat(reading.nextChange()).isEqualTo(T + 30);
    assertThat(read(state, query("layoffs.unknown_count", "30d"), T + 29, place).value())
        .isEqualTo(120);
    assertThat(read(state, query("layoffs.unknown_count", "30d"), T + 30, place).value()).isZero();
  }

  @Test
  void staffOfSeveralIncidentReportsAreCountedOnce() {
    apply(report("A", "", "CLOSURE", 120, T, new ReportFact.Stage(T, -1, T)));
    apply(report("B", "", "CLOSURE", 130, T + 1, new ReportFact.Stage(T, -1, T)));
    apply(report("C", "S1", "CLOSURE", 40, T, new ReportFact.Stage(T, -1, T)));
    assertThat(value("layoffs.unknown_count", "")).isEqualTo(130);
  }

  @Test
  void aDifficultyWithoutANumberIsNoIncident() {
    apply(report("A", "", "DIFFICULTY", 120, T, new ReportFact.Stage(T, -1, T)));
    assertThat(value("layoffs.unknown_count", "")).isZero();
  }

  @Test
  void theRateNeedsABaseInForce() {
    apply(report("A", T, 50, T));
    assertThat(read(state, query("layoffs.rate", "30d"), T, place).known()).isFalse();
    applier.apply(keyed(new BaseFact("covered_employment", T + 1, 10_000, 1), T, "b", 1), state);
    Reading before = read(state, query("layoffs.rate", "30d"), T, place);
    assertThat(before.flags()).contains(Flags.NO_BASE);
    assertThat(before.nextChange()).isEqualTo(T + 1);
    assertThat(read(state, query("layoffs.rate", "30d"), T + 1, place).value()).isEqualTo(0.5);
  }

  @Test
  void aLowerRevisionOfABaseDoesNotCount() {
    apply(report("A", T, 50, T));
    applier.apply(keyed(new BaseFact("covered_employment", T, 5_000, 2), T, "b", 2), state);
    applier.apply(keyed(new BaseFact("covered_employment", T, 10_000, 1), T, "b", 1), state);
    assertThat(value("layoffs.rate", "")).isEqualTo(1);
  }

  @Test
  void theProfileComesFromTheRegisterElseFromTheLatestReport() {
    apply(report("A", T, 50, T));
    assertThat(EmployerProfile.of(state))
        .isEqualTo(new EmployerProfile("Firm", "640104", "C", false));
    applier.apply(keyed(Fixtures.row(T, 5, -1, "ACTIVE", null, true, "", 1), T, "r", 1), state);
    assertThat(EmployerProfile.of(state))
        .isEqualTo(new EmployerProfile("Registered", "640104", "C13", true));
  }
}
