package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final double SCALE = 0.1;
  private static final Setting SETTING = Ningxia.setting(11, SCALE);
  private static final Scenario SCENARIO = new Scenario(SETTING);
  private static final List<Emission> ALL = new ArrayList<>();
  private static Scenario.Result result;

  @BeforeAll
  static void play() {
    result = SCENARIO.play(ALL::add);
  }

  @Test
  void recordsComeInTheOrderOfKnownTimeAndEndWithTheYear() {
    assertThat(ALL).extracting(Emission::knownAt).isSorted();
    assertThat(ALL.get(ALL.size() - 1).knownAt())
        .isLessThan(ReportingDelay.at(SETTING.calendar().last() + 1, 0));
  }

  @Test
  void theKnownTimeStandsInEveryRecord() {
    assertThat(ALL)
        .allMatch(
            e ->
                Instant.ofEpochMilli(e.knownAt())
                    .equals(RecordEdits.get(e.record(), "reported_at")));
  }

  @Test
  void onlyAFractionOfTheRecordsIsEverHeldBack() {
    assertThat(result.peak()).isLessThan(ALL.size() / 10);
  }

  @Test
  void historyIsFiveYearsOfWeeksByAreaAndTwoByGroup() {
    Map<Integer, Integer> rowsByYear = new TreeMap<>();
    for (InsuranceClaim claim : firsts(InsuranceClaim.class, Feed.CLAIMS)) {
      if (claim.getKind() == ClaimKind.INITIAL && claim.getPeriodDays() != null) {
        rowsByYear.merge(claim.getReferenceDate().getYear(), 1, Integer::sum);
      }
    }
    assertThat(rowsByYear.keySet()).containsExactly(2020, 2021, 2022, 2023, 2024);
    assertThat(rowsByYear.get(2020)).isBetween(22 * 51, 22 * 53);
    assertThat(rowsByYear.get(2024)).isBetween(22 * 10 * 51, 22 * 10 * 54);
  }

  @Test
  void claimsOfTheYearContinueTheLevelOfItsHistory() {
    Map<Integer, Long> persons = new HashMap<>();
    for (InsuranceClaim claim : firsts(InsuranceClaim.class, Feed.CLAIMS)) {
      if (claim.getKind() == ClaimKind.INITIAL && !shock(claim.getClaimId())) {
        persons.merge(claim.getReferenceDate().getYear(), claim.getPersons(), Long::sum);
      }
    }
    double expected = 30_000 * SCALE;
    for (int year = 2020; year <= 2025; year++) {
      assertThat((double) persons.get(year))
          .as("year " + year)
          .isCloseTo(expected, within(expected * 0.12));
    }
  }

  private static boolean shock(String id) {
    return id.startsWith("D") || id.startsWith("S");
  }

  @Test
  void payrollComesMonthlyForSixteenMonthsAndTheYear() {
    Map<LocalDate, Integer> rows = new TreeMap<>();
    for (EmployerRegisterEntry row : firsts(EmployerRegisterEntry.class, Feed.EMPLOYERS)) {
      if ("payroll".equals(row.getSource())) {
        rows.merge(row.getAsOf(), 1, Integer::sum);
      }
    }
    assertThat(rows).hasSize(27);
    assertThat(rows.keySet().iterator().next()).isEqualTo(LocalDate.of(2023, 9, 30));
    int last = rows.get(LocalDate.of(2025, 11, 30));
    assertThat(rows.values()).allMatch(n -> Math.abs(n - last) <= 3);
  }

  @Test
  void calmPayrollNeverFallsByATenthWithinTwoMonths() {
    Map<String, List<Long>> byEmployer = new HashMap<>();
    List<String> cast =
        SCENARIO.truth().stream().flatMap(t -> t.employers().stream()).distinct().toList();
    for (EmployerRegisterEntry row : firsts(EmployerRegisterEntry.class, Feed.EMPLOYERS)) {
      if (row.getHeadcount() >= 180 && !cast.contains(row.getEmployerId())) {
        byEmployer
            .computeIfAbsent(row.getEmployerId(), id -> new ArrayList<>())
            .add(row.getHeadcount());
      }
    }
    assertThat(byEmployer).isNotEmpty();
    byEmployer.values().forEach(ScenarioTest::calm);
  }

  private static void calm(List<Long> months) {
    for (int i = 3; i < months.size(); i++) {
      long highest = Math.max(months.get(i - 3), Math.max(months.get(i - 2), months.get(i - 1)));
      assertThat(months.get(i)).isGreaterThan((long) (highest * 0.9));
    }
  }

  @Test
  void calmReportsStayUnderTheLegalLine() {
    for (LayoffReport report : firsts(LayoffReport.class, Feed.LAYOFFS)) {
      if (report.getReportId().startsWith("L")) {
        long persons = report.getStages().stream().mapToLong(LayoffStage::getPersons).sum();
        assertThat(persons).isLessThan(20);
        assertThat(persons * 10).isLessThan(report.getWorkforce());
      }
    }
  }

  @Test
  void theStaggeredLayoffStaysUnderTwentyInEveryThirtyDays() {
    Truth truth = truth("staggered-layoff");
    assertThat(truth.detectorOnly()).isTrue();
    assertThat(largestWindow(truth, 30)).isEqualTo(18);
    assertThat(largestWindow(truth, 186)).isEqualTo(108);
  }

  @Test
  void theStagedLayoffAddsUpOnlyOverStagesAndIsTheTruthsStart() {
    Truth truth = truth("staged-layoff");
    assertThat(largestWindow(truth, 30)).isEqualTo(330);
    assertThat(truth.start()).isEqualTo(LocalDate.of(2025, 4, 20));
  }

  @Test
  void theClusterHasSixEmployersOverFiftyPersonsInOneMonth() {
    Truth truth = truth("county-cluster");
    assertThat(truth.employers()).hasSize(6);
    assertThat(largestWindow(truth, 30)).isEqualTo(88 + 72 + 61 + 57 + 66 + 54);
  }

  /** Naive: every window of the latest revisions' stages, one day after another. */
  private static long largestWindow(Truth truth, int width) {
    Map<String, LayoffReport> latest = new TreeMap<>();
    for (Emission e : ALL) {
      if (e.record() instanceof LayoffReport report
          && truth.employers().contains(report.getEmployerId())) {
        latest.merge(
            report.getReportId(), report, (a, b) -> b.getRevision() > a.getRevision() ? b : a);
      }
    }
    long largest = 0;
    for (int day = SETTING.calendar().first(); day < SETTING.calendar().last(); day++) {
      long sum = 0;
      for (LayoffReport report : latest.values()) {
        for (LayoffStage stage : report.getStages()) {
          long at = stage.getEffectiveDate().toEpochDay();
          sum += at >= day && at < day + width ? stage.getPersons() : 0;
        }
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  @Test
  void everyFraudulentClaimIsWithdrawnInTheEnd() {
    Truth truth = truth("fraud-revised");
    Map<String, RecordStatus> last = new TreeMap<>();
    for (Emission e : ALL) {
      if (e.record() instanceof InsuranceClaim claim
          && claim.getClaimId().startsWith(truth.shockId() + "-")) {
        last.put(claim.getClaimId(), claim.getStatus());
      }
    }
    assertThat(last).hasSize(80);
    assertThat(last.values()).containsOnly(RecordStatus.WITHDRAWN);
  }

  @Test
  void nobodyReportsTheUnreportedDismissals() {
    String employer = truth("unreported").employers().get(0);
    assertThat(firsts(LayoffReport.class, Feed.LAYOFFS))
        .noneMatch(r -> employer.equals(r.getEmployerId()));
    assertThat(firsts(InsuranceClaim.class, Feed.CLAIMS))
        .filteredOn(c -> employer.equals(c.getEmployerId()))
        .hasSize(64);
  }

  @Test
  void theClosedFirmSendsNoContributionAfterItsLastMonth() {
    String employer = truth("closed-firm").employers().get(0);
    assertThat(firsts(EmployerRegisterEntry.class, Feed.EMPLOYERS))
        .filteredOn(r -> employer.equals(r.getEmployerId()))
        .allMatch(r -> !r.getAsOf().isAfter(LocalDate.of(2025, 5, 31)))
        .hasSizeGreaterThan(20);
  }

  @Test
  void nothingOfTheSilentSourceIsKnownInItsSilence() {
    Truth truth = truth("silent-source");
    long from = ReportingDelay.at((int) truth.start().toEpochDay(), 0);
    long to = ReportingDelay.at((int) truth.end().toEpochDay() + 1, 0);
    List<Emission> own =
        ALL.stream()
            .filter(e -> e.feed() == Feed.CLAIMS)
            .filter(e -> truth.source().equals(RecordEdits.get(e.record(), "source")))
            .toList();
    assertThat(own).noneMatch(e -> e.knownAt() >= from && e.knownAt() < to);
    assertThat(own).filteredOn(e -> e.knownAt() >= to && e.knownAt() < to + 3_600_000).isNotEmpty();
  }

  @Test
  void everyEmployerWithARecordIsInTheRegister() {
    List<String> known = SCENARIO.employers().stream().map(Employer::id).sorted().toList();
    assertThat(known).doesNotHaveDuplicates();
  }

  @Test
  void scalesAndYearsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ningxia.setting(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Ningxia.setting(1, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Calendar(2040));
  }

  private static Truth truth(String kind) {
    return SCENARIO.truth().stream().filter(t -> t.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static <T> List<T> firsts(Class<T> type, Feed feed) {
    return ALL.stream()
        .filter(e -> e.feed() == feed && e.kind() == Tally.Kind.FIRST)
        .map(e -> type.cast(e.record()))
        .toList();
  }
}
