package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.testing.LiveRun;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LivePipelineTest {
  private static final String OFFICES = "ningxia-layoff-offices";

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  /** Reports of the offices at 09:00 in Ningxia on days of March 2026, day by day in turn. */
  private static List<Incoming> daily(int firstDay, int lastDay) {
    List<Incoming> all = new ArrayList<>();
    for (int day = firstDay; day <= lastDay; day++) {
      Instant known = Instant.parse("2026-03-%02dT01:00:00Z".formatted(day));
      all.add(History.incoming(History.reported(OFFICES, "D" + day, 5, known), day));
    }
    return all;
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  /** Messages of silence. */
  private static List<EarlyWarning> ofSource(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class).stream()
        .filter(w -> w.getRuleId().equals("silent-source"))
        .toList();
  }

  private static SourceFreshness offices(JobStatus status) {
    return status.getSources().stream()
        .filter(s -> s.getSource().equals(OFFICES))
        .findFirst()
        .orElseThrow();
  }

  private static JobStatus lastStatus(LiveRun run) {
    List<JobStatus> all = run.taken(OperatorIds.STATUS_SINK, JobStatus.class);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  @Test
  void aSourceThatFallsSilentIsBlueAfterTwiceItsIntervalThoughOnlyTheClockGoesOn()
      throws Exception {
    try (LiveRun run = LiveRun.start("silence", History.live(), daily(2, 10), List.of())) {
      // the clock of a real job never passes what is unread
      LiveRun.until(() -> regionHas(run, 9 * 5));
      run.clock().show(at("2026-03-10T02:00:00Z"));
      LiveRun.until(() -> beats(run, "2026-03-10T01:00:00Z", "2026-03-10T02:00:00Z"));
      assertThat(offices(lastStatus(run)).getSilent()).isFalse();
      assertThat(lastStatus(run).getSources()).hasSize(8);
      assertThat(lastStatus(run).getSources())
          .as("also sources never heard are in the heartbeat")
          .filteredOn(s -> !s.getSource().equals(OFFICES))
          .allSatisfy(s -> assertThat(s.getLastKnownAt()).isNull())
          .allSatisfy(s -> assertThat(s.getSilent()).isFalse());

      run.clock().show(at("2026-03-11T15:59:59Z"));
      LiveRun.until(() -> beats(run, "2026-03-10T01:00:00Z", "2026-03-11T15:59:59Z"));
      assertThat(ofSource(run)).isEmpty();

      run.clock().show(at("2026-03-13T00:00:00Z"));
      LiveRun.until(() -> !ofSource(run).isEmpty());
      EarlyWarning silent = ofSource(run).get(0);
      assertThat(silent.getMsgType()).isEqualTo(MessageType.ALERT);
      assertThat(silent.getLevel()).isEqualTo(WarningLevel.BLUE);
      assertThat(silent.getScope().getKey()).isEqualTo(OFFICES);
      assertThat(silent.getAsOf()).isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
      LiveRun.until(() -> offices(lastStatus(run)).getSilent());
      assertThat(lastStatus(run).getAttempt()).isPositive();
      assertThat(ofSource(run)).hasSize(1);
    }
  }

  @Test
  void aVersionThatIsOnTheTopicAtTheStartJudgesTheFirstRecord() throws Exception {
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    ThresholdRule plain = History.rule("layoff-employer", 2, from);
    ThresholdRule stricter =
        ThresholdRule.newBuilder(plain)
            .setYaml(plain.getYaml().replace("persons >= 20\n", "persons >= 30\n"))
            .build();
    Instant known = Instant.parse("2026-03-02T01:00:00Z");
    List<Incoming> records =
        List.of(
            History.incoming(History.reported("", "few", 25, known), 0),
            History.incoming(History.reported("", "many", 35, known.plusSeconds(1)), 1));
    ListSources topics =
        new ListSources("rules-at-start", History.live(), records, 2)
            .history(List.of(History.arriving(stricter, from)));
    JobPlan plan = new JobPlan(History.live(), Ordering.onArrival(), true);
    // the stream of rules itself stays empty: only what is known at the start can judge
    try (LiveRun run = LiveRun.start(plan, topics, List.of(), 2, new Configuration())) {
      LiveRun.until(() -> !ofEmployers(run).isEmpty());
      LiveRun.until(() -> regionHas(run, 25 + 35));
      assertThat(ofEmployers(run)).hasSize(1);
      assertThat(ofEmployers(run).get(0).getRuleVersion()).isEqualTo(2);
      assertThat(ofEmployers(run).get(0).getScope().getName()).contains("many");
    }
  }

  private static LayoffReport amended(LayoffReport report, int revision, int persons) {
    LayoffStage stage =
        LayoffStage.newBuilder(report.getStages().get(0)).setPersons((long) persons).build();
    return LayoffReport.newBuilder(report)
        .setRevision(revision)
        .setStatus(RecordStatus.AMENDED)
        .setStages(List.of(stage))
        .setReportedAt(report.getReportedAt().plusSeconds(60L * revision))
        .build();
  }

  /** Type and persons of the messages about an employer. */
  private static List<String> story(LiveRun run, String employer) {
    return ofEmployers(run).stream()
        .filter(w -> w.getScope().getName().contains(employer))
        .map(w -> w.getMsgType() + " " + w.getObserved().get("layoffs.persons"))
        .toList();
  }

  /** Type and persons of the messages about counties. */
  private static List<String> areas(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class).stream()
        .filter(w -> w.getScope().getBy().equals("county"))
        .map(w -> w.getMsgType() + " " + w.getObserved().get("layoffs.persons"))
        .toList();
  }

  @Test
  void onArrivalNoMessageShowsTheSumBetweenARecordAndItsAmendment() throws Exception {
    LayoffReport first = History.reported("", "up", 60, Instant.parse("2026-03-02T01:00:00Z"));
    LayoffReport other = History.reported("", "down", 60, Instant.parse("2026-03-02T02:00:00Z"));
    Instant later = Instant.parse("2026-03-02T03:00:00Z");
    List<Incoming> records =
        List.of(
            History.incoming(first, 0),
            History.incoming(amended(first, 2, 70), 1),
            History.incoming(other, 2),
            History.incoming(amended(other, 2, 12), 3),
            History.incoming(History.reported("", "last", 60, later), 4));
    ListSources topics = new ListSources("amended", History.live(), records, 1);
    JobPlan plan = new JobPlan(History.live(), Ordering.onArrival(), true);
    try (LiveRun run = LiveRun.start(plan, topics, List.of(), 1, new Configuration())) {
      LiveRun.until(() -> !story(run, "last").isEmpty());
      assertThat(story(run, "Employer of up")).containsExactly("ALERT 60.0");
      assertThat(story(run, "Employer of down")).containsExactly("ALERT 60.0", "CANCEL 12.0");
      LiveRun.until(() -> regionHas(run, 70 + 12 + 60));
      assertThat(areas(run)).doesNotContain("CANCEL 0.0");
    }
  }

  /** Whether so many persons have reached the whole region. */
  private static boolean regionHas(LiveRun run, int persons) {
    return run.taken(OperatorIds.VALUE_SINK, IndicatorValue.class).stream()
        .filter(v -> v.getScope().getKey().equals("640000"))
        .anyMatch(v -> v.getValue() != null && v.getValue() >= persons);
  }

  private static List<EarlyWarning> ofEmployers(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class).stream()
        .filter(w -> w.getRuleId().equals("layoff-employer"))
        .toList();
  }

  /** Whether a heartbeat tells the last record of the offices, at an event time or later. */
  private static boolean beats(LiveRun run, String last, String eventTime) {
    JobStatus status = lastStatus(run);
    return status != null
        && Instant.parse(last).equals(offices(status).getLastKnownAt())
        && status.getWatermark() != null
        && !status.getWatermark().isBefore(Instant.parse(eventTime));
  }
}
