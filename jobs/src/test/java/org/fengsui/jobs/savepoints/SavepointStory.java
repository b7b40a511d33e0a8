package org.fengsui.jobs.savepoints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.testing.LiveRun;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LayoffReport;

/**
 * The story that the kept savepoints stop in the middle of: reports of a watched source in full
 * order, and a rule version. It must never change, or the kept savepoints no longer fit it.
 */
final class SavepointStory {
  /** The savepoint lies here in event time: after the first half of the reports. */
  static final Instant MIDDLE = Instant.parse("2026-03-20T00:00:00Z");

  /** The end of the story. */
  static final Instant END = Instant.parse("2026-06-20T00:00:00Z");

  private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-03-21T01:00:00Z");
  private static final long DAY_SECONDS = 86_400;

  private SavepointStory() {}

  /** Reports before the middle, or all. */
  static List<Incoming> reports(boolean all) {
    List<Incoming> reports = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      add(reports, "A" + i, 10 + 20 * i, FIRST.plusSeconds(i * DAY_SECONDS));
    }
    for (int i = 0; all && i < 16; i++) {
      // every second report is a later revision of an early one
      String id = i % 2 == 0 ? "A" + i : "B" + i;
      add(reports, id, 5 + 15 * i, AFTER.plusSeconds(i * DAY_SECONDS));
    }
    return reports;
  }

  private static void add(List<Incoming> to, String id, int persons, Instant known) {
    LayoffReport report = History.reported("ningxia-layoff-offices", id, persons, known);
    int revision = known.isBefore(AFTER) ? 1 : 2;
    LayoffReport revised = LayoffReport.newBuilder(report).setRevision(revision).build();
    to.add(History.incoming(revised, to.size()));
  }

  private static RuleArrival rule() {
    Instant from = Instant.parse("2026-03-10T00:00:00Z");
    return History.arriving(
        History.rule("layoff-employer", 2, from), Instant.parse("2026-03-01T00:00:00Z"));
  }

  /**
   * Starts the story.
   *
   * @param savepoint where it goes on from, or null: from its beginning
   * @param all whether the second half is sent too
   */
  static LiveRun start(String name, boolean all, int parallelism, String savepoint)
      throws Exception {
    Configuration config = new Configuration();
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    JobPlan plan = new JobPlan(History.live(), Ordering.delayed(), true);
    ListSources sources = new ListSources(name, History.live(), reports(all), 2);
    return LiveRun.start(plan, sources, List.of(rule()), parallelism, config);
  }

  /** Moves the clock, once everything is read, and waits until event time is there. */
  static void advance(LiveRun run, Instant to) {
    Instant last = (to.equals(END) ? AFTER : FIRST).plusSeconds(15 * DAY_SECONDS);
    LiveRun.until(
        () ->
            run.taken(OperatorIds.STATUS_SINK, JobStatus.class).stream()
                .flatMap(s -> s.getSources().stream())
                .anyMatch(s -> last.equals(s.getLastKnownAt())));
    run.clock().show(to.toEpochMilli());
    LiveRun.until(
        () ->
            run.taken(OperatorIds.STATUS_SINK, JobStatus.class).stream()
                .anyMatch(s -> s.getWatermark() != null && !s.getWatermark().isBefore(to)));
  }

  /** Messages after the middle, one a line, without their attempt. */
  static List<String> messages(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class).stream()
        .filter(w -> w.getAsOf().isAfter(MIDDLE))
        .sorted(
            Comparator.comparing(EarlyWarning::getAsOf)
                .thenComparing(EarlyWarning::getAlertId)
                .thenComparing(EarlyWarning::getSequence))
        .map(SavepointStory::line)
        .toList();
  }

  private static String line(EarlyWarning w) {
    return String.join(
        " ",
        w.getAsOf().toString(),
        w.getRuleId() + "@" + w.getRuleVersion(),
        w.getScope().getBy() + "=" + w.getScope().getKey(),
        w.getAlertId() + "/" + w.getSequence(),
        w.getMsgType().name(),
        String.valueOf(w.getPreviousLevel()),
        String.valueOf(w.getLevel()),
        w.getObserved().toString());
  }
}
