package org.fengsui.faults.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.stage.Stage;
import org.fengsui.schemas.EarlyWarning;

/**
 * History is given to a running job: rows known more than 100 days ago must give no message, those
 * of the last week must warn, and reports of now must not be delayed.
 *
 * @param stage where it runs
 * @param launcher starts the commands
 * @param year folder of the generated year
 */
record RunningJob(Stage stage, Launcher launcher, Path year) {
  private static final Duration WITHOUT = Duration.ofMinutes(2);
  private static final Duration AFTER = Duration.ofMinutes(1);

  /** The areas around the live reports, which they bring over thresholds themselves. */
  private static final Set<String> AROUND = Set.of("640522", "640500", "640000");

  /** Runs it; whether all promises are kept. */
  boolean run() throws Exception {
    Instant begun = Instant.now();
    Instant old = begun.minus(Duration.ofDays(101));
    Instant week = begun.minus(Duration.ofDays(7));
    Path history = stage.folder().resolve("history");
    Path recent = stage.folder().resolve("last-week");
    long rows = HistoryFiles.cut(year, history, Instant.EPOCH, old);
    long late = HistoryFiles.cut(year, recent, week, begun.minusSeconds(60));
    stage.startJob();
    new Heartbeats(stage)
        .await(s -> !s.getCatchingUp() && s.getWatermark() != null, HistorySuite.PATIENCE);
    HistorySuite.say(
        begun, "the job runs; %,d rows of history, %,d of last week".formatted(rows, late));
    try (LiveReports live = new LiveReports(stage)) {
      reportsAlone(live);
      int before = apart(live.others()).size();
      bringIn(history, live, begun);
      int given = apart(live.others()).size() - before;
      HistorySuite.importAll(stage, launcher, recent);
      stage.last(AFTER);
      live.phase("end");
      int recently = apart(live.others()).size() - before - given;
      tell(live, given, recently, begun);
      return given == 0
          && recently > 0
          && List.of("without", "history", "beside").stream()
              .allMatch(p -> live.millis(p).length == live.sent(p));
    }
  }

  private static void tell(LiveReports live, int given, int recently, Instant begun) {
    for (String phase : List.of("without", "history", "beside", "after")) {
      HistorySuite.say(begun, "%s: %s".formatted(phase, live.figures(phase)));
    }
    HistorySuite.say(begun, "messages of the history: %d".formatted(given));
    HistorySuite.say(begun, "messages of last week: %d".formatted(recently));
  }

  private void reportsAlone(LiveReports live) throws Exception {
    live.phase("warm");
    stage.last(AFTER);
    live.phase("without");
    stage.last(WITHOUT);
  }

  private void bringIn(Path history, LiveReports live, Instant begun) throws Exception {
    live.phase("history");
    HistorySuite.importAll(stage, launcher, history);
    HistorySuite.say(begun, "imported");
    live.phase("beside");
    awaitCounted(begun);
    HistorySuite.say(begun, "all history counted");
    live.phase("after");
    stage.last(AFTER);
  }

  private void awaitCounted(Instant begun) throws InterruptedException {
    long counted = -1;
    long last = System.nanoTime();
    while (System.nanoTime() - last < Duration.ofSeconds(30).toNanos()) {
      long now = new Heartbeats(stage).latest().map(Heartbeats::historical).orElse(0L);
      if (now != counted) {
        counted = now;
        last = System.nanoTime();
      }
      stage.supervise();
      stage.last(Duration.ofSeconds(2));
    }
    HistorySuite.say(begun, "%,d counted historical".formatted(counted));
  }

  private static List<EarlyWarning> apart(List<EarlyWarning> messages) {
    return messages.stream()
        .filter(m -> !AROUND.contains(m.getScope().getKey().toString()))
        .toList();
  }
}
