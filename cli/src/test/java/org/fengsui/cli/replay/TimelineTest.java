package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.wire.Wire;
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
