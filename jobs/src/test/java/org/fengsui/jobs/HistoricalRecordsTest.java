package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.operators.HistoryPolicy;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.testing.LiveRun;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.HistoricalCount;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records of years ago, given to a running job, count and warn of nothing. */
class HistoricalRecordsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
  private static final int OLD = 40;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static Incoming taken(LayoffReport report, int offset) {
    Incoming record = History.incoming(report, offset);
    return new Incoming(
        record.stream(), 0, offset, null, record.value(), NOW.toEpochMilli(), null, -1);
  }

  /** Reports of 300 persons each, known 31 days to years ago, and one whose date is still open. */
  private static List<Incoming> records() {
    List<Incoming> all = new ArrayList<>();
    for (int i = 0; i < OLD; i++) {
      Instant known = NOW.minus(Duration.ofDays(31 + 30L * i));
      all.add(taken(History.reported("", "old" + i, 300, known), all.size()));
    }
    LayoffReport planned = History.reported("", "planned", 700, NOW.minus(Duration.ofDays(60)));
    LayoffStage soon =
        LayoffStage.newBuilder(planned.getStages().get(0))
            .setEffectiveDate(NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate())
            .build();
    all.add(taken(LayoffReport.newBuilder(planned).setStages(List.of(soon)).build(), all.size()));
    Instant lastWeek = NOW.minus(Duration.ofDays(7));
    all.add(taken(History.reported("", "last-week", 250, lastWeek), all.size()));
    return all;
  }

  private static HistoricalCount counted(LiveRun run) {
    List<JobStatus> all = run.taken(OperatorIds.STATUS_SINK, JobStatus.class);
    return all.isEmpty() || all.get(all.size() - 1).getHistorical().isEmpty()
        ? new HistoricalCount("", 0L, 0L)
        : all.get(all.size() - 1).getHistorical().get(0);
  }

  @Test
  void oldRecordsCountAndOnlyThoseOfNowWarn() throws Exception {
    HistoryPolicy policy =
        new HistoryPolicy(
            HistoryPolicy.NO_CATCH_UP, Map.of(Topics.LAYOFF_REPORTS, Duration.ofDays(30)));
    JobPlan plan = new JobPlan(History.live(), Ordering.onArrival(), true, policy);
    ListSources sources = new ListSources("historical", History.live(), records(), 2);
    try (LiveRun run = LiveRun.start(plan, sources, List.of(), 2, new Configuration())) {
      LiveRun.until(() -> counted(run).getRecords() == OLD + 1);
      assertThat(counted(run).getStream()).isEqualTo(Topics.LAYOFF_REPORTS);
      assertThat(counted(run).getInOpenWindow()).isBetween(1L, 5L);
      run.clock().show(NOW.plus(Duration.ofDays(3)).toEpochMilli());
      LiveRun.until(() -> sum(run) >= 700 + 250);
      List<EarlyWarning> warnings = run.taken(OperatorIds.FAST_LANE, EarlyWarning.class);
      assertThat(warnings)
          .filteredOn(w -> w.getScope().getBy().equals("employer"))
          .isNotEmpty()
          .allSatisfy(w -> assertThat(w.getScope().getName()).contains("last-week"));
    }
  }

  /** Largest value of the whole region. */
  private static double sum(LiveRun run) {
    return run.taken(OperatorIds.VALUE_SINK, IndicatorValue.class).stream()
        .filter(v -> v.getScope().getKey().equals("640000") && v.getValue() != null)
        .mapToDouble(IndicatorValue::getValue)
        .max()
        .orElse(0);
  }
}
