package org.fengsui.faults.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.faults.stage.Stage;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.HistoricalCount;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.Topics;

/**
 * What the job says of itself on {@code job-status}.
 *
 * @param stage where it runs
 */
record Heartbeats(Stage stage) {
  /** The latest one, if there is any and the broker answers. */
  Optional<JobStatus> latest() {
    try {
      return new TopicReader(stage.broker().direct())
          .list(Topics.JOB_STATUS, Codecs::jobStatus, s -> true).stream()
              .max(Comparator.comparing(JobStatus::getAt));
    } catch (KafkaException e) {
      return Optional.empty(); // a busy machine: the next look will show
    }
  }

  /** Waits for one that is as wanted. */
  JobStatus await(Predicate<JobStatus> wanted, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      Optional<JobStatus> latest = latest();
      if (latest.isPresent() && wanted.test(latest.get())) {
        return latest.get();
      }
      stage.supervise();
      for (int i = 0; i < 20; i++) {
        stage.pause();
      }
    }
    throw new IllegalStateException(
        "no such heartbeat within %s; the last: %s".formatted(patience, latest()));
  }

  /** Historical records that it has counted, all streams. */
  static long historical(JobStatus status) {
    return status.getHistorical().stream().mapToLong(HistoricalCount::getRecords).sum();
  }
}
