package org.fengsui.cli.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.cli.lanes.LiveBench.until;
import static org.fengsui.schemas.Topics.EARLY_WARNING_ALERTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.cli.lanes.LiveBench.Lanes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast lane over the death of the job, on a real broker. */
class FastLaneIT {
  @TempDir Path folder;

  @Test
  void whatARestoredJobDoesNotSayAgainIsCancelledAndWhatItSaysAgainStays() throws Exception {
    try (LiveBench bench = new LiveBench(2)) {
      JobClient first = bench.start(Lanes.FAST, Duration.ZERO, null);
      bench.report("kept", "640104", 21);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "kept").isEmpty());
      String savepoint = LiveBench.savepoint(first, folder);
      bench.report("lost", "640202", 22);
      bench.report("again", "640302", 23);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "lost").isEmpty());
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "again").isEmpty());
      LiveBench.kill(first);

      bench.forgetReports();
      bench.report("again", "640302", 23);
      bench.start(Lanes.FAST, Duration.ofMillis(500), savepoint);
      until(() -> bench.about(EARLY_WARNING_ALERTS, "lost").size() > 1);

      List<EarlyWarning> lost = bench.about(EARLY_WARNING_ALERTS, "lost");
      assertThat(lost)
          .extracting(EarlyWarning::getMsgType)
          .containsExactly(MessageType.ALERT, MessageType.CANCEL);
      EarlyWarning cancel = lost.get(1);
      assertThat(cancel.getAlertId()).isEqualTo(lost.get(0).getAlertId());
      assertThat(cancel.getSequence()).isEqualTo(2);
      assertThat(cancel.getAttempt()).isGreaterThan(lost.get(0).getAttempt());
      assertThat(cancel.getPreviousLevel()).isEqualTo(WarningLevel.BLUE);
      assertThat(cancel.getEvidence().getFlags()).contains("not-reproduced");

      List<EarlyWarning> again = bench.about(EARLY_WARNING_ALERTS, "again");
      assertThat(again).extracting(EarlyWarning::getSequence).containsExactly(1, 1);
      assertThat(again.get(1).getAttempt()).isGreaterThan(again.get(0).getAttempt());
      assertThat(bench.about(EARLY_WARNING_ALERTS, "kept")).hasSize(1);
      assertThat(bench.standing(EARLY_WARNING_ALERTS, "kept").getLevel())
          .isEqualTo(WarningLevel.BLUE);
    }
  }
}
