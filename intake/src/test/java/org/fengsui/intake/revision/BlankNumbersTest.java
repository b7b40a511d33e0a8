package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ReportFact.Stage;
import org.fengsui.intake.Samples;
import org.fengsui.intake.revision.LatestRevision.Outcome;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** A number left blank in an amendment is unknown, not zero. */
class BlankNumbersTest {
  private static final int KNOWN = day("2026-03-02");
  private static final int APRIL = day("2026-04-01");
  private static final int MAY = day("2026-05-01");

  private final RevisionResolver resolver = new RevisionResolver(Samples.NINGXIA);
  private StoredRecord stored;

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static LayoffReport.Builder revision(int revision, LayoffStage... stages) {
    return Samples.layoff()
        .setRevision(revision)
        .setReportedAt(Samples.KNOWN.plus(Duration.ofDays(revision - 1)))
        .setStages(List.of(stages));
  }

  private LatestRevision.Step take(LayoffReport.Builder report) {
    LatestRevision.Step step =
        resolver.advance(stored, Samples.accepted(Topics.LAYOFF_REPORTS, report.build()));
    stored = step.stored();
    return step;
  }

  private static ReportFact standing(LatestRevision.Step step) {
    return step.facts().stream()
        .filter(f -> f.fact() instanceof ReportFact && !f.fact().retracts())
        .map(f -> (ReportFact) f.fact())
        .findFirst()
        .orElseThrow();
  }

  private static long change(LatestRevision.Step step) {
    return step.facts().stream()
        .filter(f -> f.to().by().equals("region"))
        .map(KeyedFact::fact)
        .mapToLong(f -> ((Amount) f).amount())
        .sum();
  }

  @Test
  void aBlankAmendmentTakesNothingBackAndIsMarked() {
    take(revision(1, Samples.stage("2026-04-01", 642L)));
    LatestRevision.Step blank = take(revision(2, Samples.stage("2026-04-01", null)));
    assertThat(change(blank)).isZero();
    assertThat(standing(blank).stages())
        .containsExactlyInAnyOrder(
            new Stage(APRIL, Stage.CARRIED, KNOWN + 1), new Stage(APRIL, 642, KNOWN));
    LatestRevision.Step back = take(revision(3, Samples.stage("2026-04-01", 642L)));
    assertThat(change(back)).isZero();
    assertThat(standing(back).stages()).containsExactly(new Stage(APRIL, 642, KNOWN));
  }

  @Test
  void blankStagesTogetherTakeWhatTheLastTotalLeavesAtTheFirstOfThem() {
    take(revision(1, Samples.stage("2026-04-01", 100L)));
    LatestRevision.Step step =
        take(
            revision(
                2,
                Samples.stage("2026-04-01", 30L),
                Samples.stage("2026-05-01", null),
                Samples.stage("2026-05-20", null)));
    assertThat(change(step)).isZero();
    assertThat(
            standing(step).stages().stream()
                .filter(s -> s.day() == MAY && s.persons() >= 0)
                .mapToLong(Stage::persons))
        .containsExactly(70L);
    LatestRevision.Step more =
        take(revision(3, Samples.stage("2026-04-01", 130L), Samples.stage("2026-05-01", null)));
    assertThat(change(more)).isEqualTo(30);
  }

  @Test
  void aFirstReportLeftBlankHasNoNumberAndAWithdrawalForgetsIt() {
    LatestRevision.Step first = take(revision(1, Samples.stage("2026-04-01", null)));
    assertThat(standing(first).stages()).containsExactly(new Stage(APRIL, -1, KNOWN));
    take(revision(2, Samples.stage("2026-04-01", 50L)));
    take(revision(3, Samples.stage("2026-04-01", 50L)).setStatus(RecordStatus.WITHDRAWN));
    LatestRevision.Step again = take(revision(4, Samples.stage("2026-04-01", null)));
    assertThat(change(again)).isZero();
    assertThat(standing(again).stages()).extracting(Stage::persons).containsExactly(-1L);
  }

  @Test
  void aLowerRevisionThatComesLateStillGivesTheNumber() {
    take(revision(5, Samples.stage("2026-04-01", null)));
    LatestRevision.Step late = take(revision(2, Samples.stage("2026-06-01", 40L)));
    assertThat(late.outcome()).isEqualTo(Outcome.NUMBER);
    assertThat(late.accepted()).isTrue();
    assertThat(change(late)).isEqualTo(40);
    assertThat(standing(late).stages())
        .contains(new Stage(APRIL, 40, KNOWN + 1))
        .allMatch(s -> s.day() == APRIL);
    assertThat(take(revision(1, Samples.stage("2026-04-01", 99L))).duplicate()).isTrue();
    LatestRevision.Step later = take(revision(3, Samples.stage("2026-04-01", 60L)));
    assertThat(change(later)).isEqualTo(20);
    LatestRevision.Step withdrawn =
        take(revision(4, Samples.stage("2026-04-01", 60L)).setStatus(RecordStatus.WITHDRAWN));
    assertThat(change(withdrawn)).isEqualTo(-60);
  }

  @Test
  void theWorkforceIsCarriedToo() {
    take(revision(1, Samples.stage("2026-04-01", 30L)).setWorkforce(200L));
    LatestRevision.Step blank =
        take(revision(2, Samples.stage("2026-04-01", 31L)).setWorkforce(null));
    assertThat(standing(blank).workforce()).isEqualTo(200);
    LatestRevision.Step third =
        take(revision(3, Samples.stage("2026-04-01", 32L)).setWorkforce(null));
    assertThat(standing(third).workforce()).isEqualTo(200);
  }
}
