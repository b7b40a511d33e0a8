package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.EMPLOYER;
import static org.fengsui.intake.Samples.KNOWN;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.OTHER_EMPLOYER;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class RevisionResolverTest {
  private final RevisionResolver resolver = new RevisionResolver(NINGXIA);
  private StoredRecord stored;

  private LatestRevision.Step layoffs(LayoffReport.Builder report) {
    LatestRevision.Step step =
        resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, report.build()));
    stored = step.stored();
    return step;
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static long persons(List<KeyedFact> facts, String by, String key) {
    ScopeKey to = new ScopeKey(by, key);
    return facts.stream()
        .filter(d -> d.to().equals(to) && d.fact() instanceof Amount)
        .mapToLong(d -> ((Amount) d.fact()).amount())
        .sum();
  }

  private static ReportFact report(List<KeyedFact> facts, boolean retracts) {
    return facts.stream()
        .filter(d -> d.fact() instanceof ReportFact && d.fact().retracts() == retracts)
        .map(d -> (ReportFact) d.fact())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportReachesItsEmployerAreasAndIndustries() {
    List<KeyedFact> facts = layoffs(layoff()).facts();
    assertThat(facts.stream().map(KeyedFact::to))
        .containsExactly(
            ScopeKey.employer(EMPLOYER),
            new ScopeKey("county", "640104"),
            new ScopeKey("prefecture", "640100"),
            new ScopeKey("region", "640000"),
            new ScopeKey("industry", "27"),
            new ScopeKey("industry", "C"),
            new ScopeKey("county|industry", "640104|C"));
    assertThat(facts).allMatch(d -> d.recordId().equals("R1") && !d.correction());
    assertThat(persons(facts, "region", "640000")).isEqualTo(30);
  }

  @Test
  void aReportOfAPrefectureHasNoCountyIndustryKey() {
    assertThat(layoffs(layoff().setRegion("640100")).facts())
        .noneMatch(d -> d.to().by().contains("|"));
  }

  @Test
  void aRevisionMovesTheContributionToAnotherEmployerAndRegion() {
    layoffs(layoff());
    LatestRevision.Step step =
        layoffs(
            layoff()
                .setRevision(2)
                .setEmployerId(OTHER_EMPLOYER)
                .setRegion("640202")
                .setStages(List.of(stage("2026-04-01", 45L))));
    assertThat(step.supersedes()).isTrue();
    List<KeyedFact> facts = step.facts();
    assertThat(facts).allMatch(KeyedFact::correction);
    assertThat(persons(facts, "county", "640104")).isEqualTo(-30);
    assertThat(persons(facts, "county", "640202")).isEqualTo(45);
    assertThat(persons(facts, "region", "640000")).isEqualTo(15);
    assertThat(report(facts, true)).isEqualTo(reportOf(layoff()).negated());
    assertThat(facts.stream().filter(d -> d.to().by().equals("employer")).map(d -> d.to().key()))
        .containsExactly(EMPLOYER, OTHER_EMPLOYER);
  }

  private ReportFact reportOf(LayoffReport.Builder report) {
    return report(
        resolver.advance(null, accepted(Topics.LAYOFF_REPORTS, report.build())).facts(), false);
  }

  @Test
  void aWithdrawalTakesBackAndAddsNothing() {
    layoffs(layoff());
    List<KeyedFact> facts =
        layoffs(layoff().setRevision(2).setStatus(RecordStatus.WITHDRAWN)).facts();
    assertThat(facts).isNotEmpty().allMatch(d -> d.fact().retracts());
    assertThat(persons(facts, "county", "640104")).isEqualTo(-30);
    List<KeyedFact> again = layoffs(layoff().setRevision(3)).facts();
    assertThat(again).isNotEmpty().noneMatch(d -> d.fact().retracts());
  }

  @Test
  void lowerRevisionsAndEqualContentAreDuplicates() {
    layoffs(layoff().setRevision(3));
    StoredRecord before = stored;
    for (int revision : new int[] {2, 1}) {
      LatestRevision.Step step =
          layoffs(layoff().setRevision(revision).setStages(List.of(stage("2026-04-01", 99L))));
      assertThat(step.duplicate()).isTrue();
      assertThat(step.facts()).isEmpty();
      assertThat(step.stored()).isSameAs(before);
    }
    LatestRevision.Step step =
        layoffs(layoff().setRevision(3).setReportedAt(KNOWN.plusSeconds(9)).setSource("other"));
    assertThat(step.duplicate()).isTrue();
    assertThat(layoffs(layoff().setRevision(4).setStatus(RecordStatus.AMENDED)).duplicate())
        .isTrue();
    assertThat(stored.place().revision()).isEqualTo(4);
    assertThat(stored.published()).isEqualTo(3);
  }

  @Test
  void anExpiredIdIsANewRecord() {
    layoffs(layoff());
    Instant later = KNOWN.plus(Duration.ofDays(LatestRevision.KEPT_DAYS + 100));
    LocalDate date = LocalDate.parse("2028-10-01");
    LatestRevision.Step step =
        layoffs(
            layoff()
                .setReportedAt(later)
                .setNoticeDate(null)
                .setStages(List.of(stage(date.toString(), 5L))));
    assertThat(step.duplicate()).isFalse();
    assertThat(step.facts()).noneMatch(d -> d.fact().retracts());
  }

  @Test
  void personsAreFirstKnownOnTheDayTheTotalReachedThem() {
    layoffs(layoff().setStages(List.of(stage("2026-04-01", 30L))));
    List<KeyedFact> more =
        layoffs(
                layoff()
                    .setRevision(2)
                    .setReportedAt(Instant.parse("2026-03-10T00:00:00Z"))
                    .setStages(List.of(stage("2026-04-01", 20L), stage("2026-05-01", 30L))))
            .facts();
    assertThat(report(more, false).stages())
        .containsExactly(
            new ReportFact.Stage(day("2026-04-01"), 20, day("2026-03-02")),
            new ReportFact.Stage(day("2026-05-01"), 10, day("2026-03-02")),
            new ReportFact.Stage(day("2026-05-01"), 20, day("2026-03-10")));
    List<KeyedFact> fewer =
        layoffs(
                layoff()
                    .setRevision(3)
                    .setReportedAt(Instant.parse("2026-03-20T00:00:00Z"))
                    .setStages(List.of(stage("2026-05-01", 35L))))
            .facts();
    assertThat(report(fewer, true)).isEqualTo(report(more, false).negated());
    assertThat(report(fewer, false).stages())
        .containsExactly(
            new ReportFact.Stage(day("2026-05-01"), 30, day("2026-03-02")),
            new ReportFact.Stage(day("2026-05-01"), 5, day("2026-03-10")));
  }

  @Test
  void anUnknownNumberCountsZeroAndKeepsItsFirstKnownDay() {
    List<KeyedFact> first = layoffs(layoff().setStages(List.of(stage(null, null)))).facts();
    assertThat(persons(first, "county", "640104")).isZero();
    List<KeyedFact> second =
        layoffs(
                layoff()
                    .setRevision(2)
                    .setReportedAt(Instant.parse("2026-03-20T00:00:00Z"))
                    .setStages(List.of()))
            .facts();
    assertThat(report(second, false).stages())
        .containsExactly(new ReportFact.Stage(day("2026-03-01"), -1, day("2026-03-02")));
  }

  @Test
  void anEmployerWithoutIdIsKnownByItsName() {
    KeyedFact facts =
        layoffs(layoff().setEmployerId(null).setEmployerName("ACME  Steel,Ltd.")).facts().get(0);
    assertThat(facts.to()).isEqualTo(ScopeKey.employer("name:acme steel ltd"));
  }

  @Test
  void aClaimReachesEachKeyGroupOfItsAreas() {
    List<KeyedFact> facts =
        resolver
            .advance(
                null,
                accepted(
                    Topics.INSURANCE_CLAIMS,
                    claim()
                        .setEmployerId(EMPLOYER)
                        .setIndustry("C")
                        .setGroups(List.of(KeyGroup.YOUTH, KeyGroup.MIGRANT, KeyGroup.YOUTH))
                        .build()))
            .facts();
    assertThat(facts).hasSize(1 + 3 * 3 + 1);
    assertThat(facts).allMatch(d -> ((Amount) d.fact()).single());
    assertThat(persons(facts, "county", "640104")).isEqualTo(3);
    assertThat(persons(facts, "employer", EMPLOYER)).isEqualTo(1);
  }

  @Test
  void aResponseReachesAllAreasInFixedPoint() {
    List<KeyedFact> facts =
        resolver
            .advance(
                null, accepted(Topics.SURVEY_RESPONSES, response().setAge(15).setWage(0.1).build()))
            .facts();
    assertThat(facts).hasSize(3);
    ResponseFact fact = (ResponseFact) facts.get(2).fact();
    assertThat(fact.weight()).isEqualTo(1_234_567);
    assertThat(fact.wage()).isEqualTo(10);
    assertThat(fact.adult()).isFalse();
    assertThat(fact.month()).isEqualTo(56 * 12 + 1);
  }
}
