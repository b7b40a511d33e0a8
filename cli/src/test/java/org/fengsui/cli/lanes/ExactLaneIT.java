package org.fengsui.cli.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.cli.lanes.LiveBench.until;
import static org.fengsui.schemas.Topics.EARLY_WARNING_ALERTS;
import static org.fengsui.schemas.Topics.EARLY_WARNING_LEDGER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.cli.lanes.LiveBench.Lanes;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact lane over checkpoints and the death of the job, on a real broker. */
class ExactLaneIT {
  private static final Duration NEVER = Duration.ofHours(1);

  @TempDir Path folder;

  private static List<String> identities(List<EarlyWarning> messages) {
    return messages.stream().map(w -> w.getAlertId() + '/' + w.getSequence()).sorted().toList();
  }

  @Test
  void aMessageShowsOnlyAfterTheCheckpointAndARestartInTheMiddleGivesNoDoubles() throws Exception {
    try (LiveBench bench = new LiveBench(2)) {
      JobClient first = bench.start(Lanes.BOTH, NEVER, null);
      bench.report("first", "640104", 21);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "first").isEmpty());
      until(() -> bench.written(EARLY_WARNING_LEDGER, "first") == 1);
      assertThat(bench.about(EARLY_WARNING_LEDGER, "first"))
          .as("read_committed sees no open transaction")
          .isEmpty();

      String savepoint = LiveBench.savepoint(first, folder);
      bench.report("second", "640202", 22);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "second").isEmpty());
      until(() -> bench.written(EARLY_WARNING_LEDGER, "second") == 1);
      LiveBench.kill(first);
      assertThat(bench.about(EARLY_WARNING_LEDGER, "second")).isEmpty();

      bench.start(Lanes.BOTH, Duration.ofMillis(500), savepoint);
      until(() -> !bench.about(EARLY_WARNING_LEDGER, "first").isEmpty());
      until(() -> !bench.about(EARLY_WARNING_LEDGER, "second").isEmpty());
      bench.report("third", "640302", 23);
      until(() -> !bench.about(EARLY_WARNING_LEDGER, "third").isEmpty());
      assertThat(bench.written(EARLY_WARNING_LEDGER, "second"))
          .as("what the killed job wrote is on the broker, in an aborted transaction")
          .isEqualTo(2);

      for (String employer : List.of("first", "second", "third")) {
        assertThat(bench.about(EARLY_WARNING_LEDGER, employer)).as(employer).hasSize(1);
        assertThat(identities(bench.about(EARLY_WARNING_ALERTS, employer)))
            .hasSameElementsAs(identities(bench.about(EARLY_WARNING_LEDGER, employer)));
      }
    }
  }
}
