package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.Samples;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
  private final RevisionResolver resolver = new RevisionResolver(Samples.NINGXIA);
  @TempDir Path folder;

  private LatestRevision.Step after(SpecificRecord first, SpecificRecord second, String topic) {
    StoredRecord stored = resolver.advance(null, accepted(topic, first)).stored();
    return resolver.advance(stored, accepted(topic, second));
  }

  @Test
  void aWithdrawalWithoutDatesTakesTheReportBack() {
    var bare = layoff().setRevision(2).setStatus(RecordStatus.WITHDRAWN).setNoticeDate(null);
    for (var stages : List.of(List.of(stage(null, null)), List.of(stage(null, 30L)))) {
      var withdrawal = bare.setStages(stages).build();
      LatestRevision.Step step = after(layoff().build(), withdrawal, Topics.LAYOFF_REPORTS);
      assertThat(step.facts()).hasSize(7).allMatch(d -> d.fact().retracts());
    }
  }

  @Test
  void aWithdrawalFromACsvRowOfIdRegionAndTimeAlone() throws IOException {
    Path file = folder.resolve("layoffs.csv");
    Files.writeString(
        file,
        """
        report_id,revision,status,region,reported_at
        R1,2,WITHDRAWN,640104,2026-03-05T00:00:00+08:00
        """);
    try (CsvReader reader = CsvStreams.open(Streams.LAYOFFS, file)) {
      SpecificRecord row = reader.next().record();
      LatestRevision.Step step = after(layoff().build(), row, Topics.LAYOFF_REPORTS);
      assertThat(step.facts()).hasSize(7).allMatch(d -> d.fact().retracts());
    }
  }

  @Test
  void aWithdrawalThatComesFirstKeepsTheReportOut() {
    var withdrawn = layoff().setRevision(2).setStatus(RecordStatus.WITHDRAWN).build();
    LatestRevision.Step step = after(withdrawn, layoff().build(), Topics.LAYOFF_REPORTS);
    assertThat(step.duplicate()).isTrue();
    assertThat(step.facts()).isEmpty();
  }

  @Test
  void aWithdrawnClaimIsTakenBackAtEveryKeyAndGroup() {
    var filed = claim().setGroups(List.of(org.fengsui.schemas.KeyGroup.YOUTH)).build();
    var withdrawn = claim().setRevision(2).setStatus(RecordStatus.WITHDRAWN).build();
    List<KeyedFact> added =
        resolver.advance(null, accepted(Topics.INSURANCE_CLAIMS, filed)).facts();
    LatestRevision.Step step = after(filed, withdrawn, Topics.INSURANCE_CLAIMS);
    assertThat(added).hasSize(6);
    assertThat(step.facts().stream().map(KeyedFact::to))
        .containsExactlyElementsOf(added.stream().map(KeyedFact::to).toList());
    assertThat(step.facts()).allMatch(d -> d.fact().retracts() && d.correction());
  }

  @Test
  void personsFiledAgainAfterAWithdrawalAreKnownAnew() {
    var again = layoff().setRevision(3).setReportedAt(Samples.KNOWN.plus(Duration.ofDays(9)));
    StoredRecord stored =
        resolver.advance(null, accepted(Topics.LAYOFF_REPORTS, layoff().build())).stored();
    var withdrawn = layoff().setRevision(2).setStatus(RecordStatus.WITHDRAWN).build();
    stored = resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, withdrawn)).stored();
    assertThat(stored.known()).isEmpty();
    stored = resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, again.build())).stored();
    assertThat(stored.known()).hasSize(1);
    assertThat(stored.known().get(0).day())
        .isEqualTo((int) java.time.LocalDate.parse("2026-03-11").toEpochDay());
  }

  @Test
  void anIdIsKeptUntilItsLastDateOrKnownTimeHasLeftTheRetention() {
    var report = layoff().setStages(List.of(stage("2026-03-20", 5L)));
    StoredRecord stored =
        resolver.advance(null, accepted(Topics.LAYOFF_REPORTS, report.build())).stored();
    int last = (int) java.time.LocalDate.parse("2026-03-30").toEpochDay();
    assertThat(stored.lastKept(10)).isEqualTo(last);
    var onTheDay = report.setReportedAt(java.time.Instant.parse("2026-03-30T15:59:59Z")).build();
    assertThat(resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, onTheDay), 10).duplicate())
        .isTrue();
    var dayAfter = report.setReportedAt(java.time.Instant.parse("2026-03-30T16:00:00Z")).build();
    assertThat(resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, dayAfter), 10).duplicate())
        .isFalse();
    assertThat(resolver.advance(stored, accepted(Topics.LAYOFF_REPORTS, dayAfter), 11).duplicate())
        .as("a rule that looks further back")
        .isTrue();
  }
}
