package org.fengsui.cli.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.cli.lanes.LiveBench.until;
import static org.fengsui.schemas.Topics.EARLY_WARNING_ALERTS;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.fengsui.cli.lanes.LiveBench.Lanes;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/** An office that sends its reports in Kafka transactions. */
class TransactionalSenderIT {
  private static Instant clock(LiveBench bench) {
    return bench.read(Topics.JOB_STATUS, JobStatus.class).stream()
        .map(JobStatus::getWatermark)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  @Test
  void whatItTookBackIsNotCountedAndItsMarkersDoNotStopTheClock() throws Exception {
    try (LiveBench bench = new LiveBench(1)) {
      bench.reportInTransaction("kept", "640104", 30, true);
      bench.reportInTransaction("taken back", "640202", 300, false);
      bench.start(Lanes.FAST, Duration.ofSeconds(1), null);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "kept").isEmpty());

      Instant last = Instant.now();
      until(() -> clock(bench).isAfter(last));

      bench.report("later", "640302", 30);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "later").isEmpty());
      assertThat(bench.about(EARLY_WARNING_ALERTS, "taken back")).isEmpty();
    }
  }
}
