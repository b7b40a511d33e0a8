package org.fengsui.console.feed;

import java.util.List;
import org.fengsui.console.board.JobPulse;
import org.fengsui.console.board.Pulse;
import org.fengsui.console.live.Change;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.fengsui.schemas.HistoricalCount;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.Topics;
import org.springframework.jdbc.core.JdbcOperations;

/** The job's heartbeat and the freshness of the sources; of several at once the last counts. */
final class HeartbeatIntake implements TopicIntake<JobStatus> {
  private static final Upsert BEAT =
      Upsert.of(
          "job_heartbeat",
          List.of("attempt", "beat_at", "watermark", "received_at", "catching_up"),
          List.of("job_id"));
  private static final Upsert SOURCE =
      Upsert.of(
          "source_freshness", List.of("last_known_at", "silent"), List.of("stream", "source"));
  private static final Upsert HISTORY =
      Upsert.of("historical_count", List.of("records", "in_open_window"), List.of("stream"));

  private final JdbcOperations jdbc;
  private final JobPulse pulse;

  HeartbeatIntake(JdbcOperations jdbc, JobPulse pulse) {
    this.jdbc = jdbc;
    this.pulse = pulse;
  }

  @Override
  public String topic() {
    return Topics.JOB_STATUS;
  }

  @Override
  public Class<JobStatus> type() {
    return JobStatus.class;
  }

  @Override
  public void take(List<JobStatus> records, Change change) {
    JobStatus last = records.get(records.size() - 1);
    BEAT.apply(
        jdbc,
        List.<Object[]>of(
            new Object[] {
              last.getAttempt(),
              SqlTime.of(last.getAt()),
              SqlTime.of(last.getWatermark()),
              SqlTime.of(change.at()),
              last.getCatchingUp(),
              last.getJobId()
            }));
    SOURCE.apply(jdbc, last.getSources().stream().map(HeartbeatIntake::row).toList());
    HISTORY.apply(jdbc, last.getHistorical().stream().map(HeartbeatIntake::row).toList());
    Pulse beat =
        new Pulse(
            last.getJobId(),
            last.getAttempt(),
            last.getAt(),
            last.getWatermark(),
            last.getCatchingUp(),
            change.at());
    change.afterCommit(() -> pulse.beat(beat));
  }

  private static Object[] row(HistoricalCount c) {
    return new Object[] {c.getRecords(), c.getInOpenWindow(), c.getStream()};
  }

  private static Object[] row(SourceFreshness s) {
    return new Object[] {
      SqlTime.of(s.getLastKnownAt()), s.getSilent(), s.getStream(), s.getSource()
    };
  }
}
