package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline timeline =
      new Timeline(new RecordGate(Packs.load("us-states"), GateOptions.REPLAY));
  private long line = 1;

  @Test
  void rowsAreSortedByKnownTimeAndKeepTheOrderOfTheFileWithinAnInstant() {
    add("B", 1, RecordStatus.FILED, "2026-01-03T00:00:00Z");
    add("A", 1, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    add("Z", 1, RecordStatus.FILED, "2026-01-02T00:00:00Z");
    add("C", 1, RecordStatus.FILED, "2026-01-02T00:00:00Z");
    assertThat(timeline.sorted(Topics.LAYOFF_REPORTS))
        .extracting(Timeline.Row::key)
        .containsExactly("A", "Z", "C", "B");
    assertThat(timeline.sorted(Topics.LAYOFF_REPORTS))
        .extracting(Timeline.Row::line)
        .containsExactly(3L, 4L, 5L, 2L);
  }

  @Test
  void theEndOfTimeIsTheLastKnownTimeOfValidRecords() {
    assertThat(timeline.lastKnown()).isEmpty();
    add("A", 1, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    add("A", 0, RecordStatus.FILED, "2099-01-01T00:00:00Z");
    assertThat(timeline.firstKnown()).hasValue(millis("2026-01-01T00:00:00Z"));
    assertThat(timeline.lastKnown()).hasValue(millis("2026-01-01T00:00:00Z"));
    assertThat(timeline.size()).isEqualTo(2);
  }

  @Test
  void aRefusedRowGoesAlongWithTheRowBeforeIt() {
    add("A", 1, RecordStatus.FILED, "2026-01-02T00:00:00Z");
    add("bad", 0, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    add("B", 1, RecordStatus.FILED, "2026-01-03T00:00:00Z");
    assertThat(timeline.sorted(Topics.LAYOFF_REPORTS))
        .extracting(Timeline.Row::key)
        .containsExactly("A", null, "B");
  }

  @Test
  void everyRecordReadIsAccountedForOnce() {
    add("A", 1, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    add("A", 2, RecordStatus.AMENDED, "2026-01-02T00:00:00Z");
    add("A", 2, RecordStatus.AMENDED, "2026-01-03T00:00:00Z");
    add("A", 1, RecordStatus.FILED, "2026-01-04T00:00:00Z");
    add("B", 1, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    add("B", 3, RecordStatus.WITHDRAWN, "2026-01-02T00:00:00Z");
    add("C", 0, RecordStatus.FILED, "2026-01-02T00:00:00Z");
    Tally tally = account(letter("impossible-revision"));
    assertThat(tally.of(Kind.READ)).isEqualTo(7);
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(4);
    assertThat(tally.of(Kind.DUPLICATE)).isEqualTo(2);
    assertThat(tally.of(Kind.DEAD_LETTERED)).isEqualTo(1);
    assertThat(tally.of(Kind.SUPERSEDED)).isEqualTo(2);
    assertThat(tally.of(Kind.AMENDED)).isEqualTo(2);
    assertThat(tally.of(Kind.WITHDRAWN)).isEqualTo(1);
    assertThat(tally.of(Kind.LATE)).isEqualTo(5);
    assertThat(tally.reasons()).containsExactly(Map.entry("impossible-revision", 1L));
    assertThat(tally.balanced()).isTrue();
  }

  @Test
  void ofTwoRevisionsKnownAtOnceTheHigherReplacesTheLower() {
    add("A", 2, RecordStatus.AMENDED, "2026-01-01T00:00:00Z");
    add("A", 1, RecordStatus.FILED, "2026-01-01T00:00:00Z");
    Tally tally = account();
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(2);
    assertThat(tally.of(Kind.SUPERSEDED)).isEqualTo(1);
    assertThat(tally.of(Kind.DUPLICATE)).isZero();
  }

  private Tally account(DeadLetter... letters) {
    Map<String, Tally> tallies = new TreeMap<>();
    Tally tally = new Tally();
    tally.add(Kind.READ, timeline.size());
    tallies.put(Topics.LAYOFF_REPORTS, tally);
    Results results =
        new Results(List.of(), List.of(), List.of(letters), Map.of(Topics.LAYOFF_REPORTS, 5L));
    new Account(timeline, results).enter(tallies);
    return tally;
  }

  private static DeadLetter letter(String reason) {
    return DeadLetter.newBuilder()
        .setStream(Topics.LAYOFF_REPORTS)
        .setPartition(0)
        .setOffset(6)
        .setReason(reason)
        .setMessage(new Bilingual("修订号有误", "The revision is wrong"))
        .build();
  }

  private void add(String id, int revision, RecordStatus status, String known) {
    LayoffReport report =
        LayoffReport.newBuilder()
            .setReportId(id)
            .setRevision(revision)
            .setStatus(status)
            .setEmployerName("Acme")
            .setRegion("MI")
            .setStages(List.of(new LayoffStage(java.time.LocalDate.of(2026, 2, 1), 30L)))
            .setReportedAt(Instant.parse(known))
            .build();
    line++;
    timeline.add(Topics.LAYOFF_REPORTS, Wire.encode(Topics.LAYOFF_REPORTS, report), "a.csv", line);
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
