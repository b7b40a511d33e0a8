package org.fengsui.faults.trial;

import java.time.Duration;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.Stage;

/** What befalls the process of {@code run}. */
final class JobFaults {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);

  private JobFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("run-sigstop", "run paused for 30 s (SIGSTOP, SIGCONT)", JobFaults::pause)
            .promising(Promise.ONCE_IN_ANY_ORDER),
        Fault.of(
            "run-sigkill", "run killed (SIGKILL) and started again, 1 to 3 times", JobFaults::kill),
        Fault.of("run-sigterm", "run stopped (SIGTERM) and started again", JobFaults::terminate),
        Fault.of(
                "arrival-sigkill",
                "without an ordering delay: run killed and started again, 1 to 3 times",
                JobFaults::kill)
            .after(stage -> stage.set("ordering_delay", "0s"))
            .promising(Promise.SAME_STANDING));
  }

  private static long pause(Stage stage, SeededRandom random) throws Exception {
    stage.job().signal("STOP");
    stage.last(Faults.PAUSE);
    stage.job().signal("CONT");
    return System.currentTimeMillis();
  }

  private static long kill(Stage stage, SeededRandom random) throws Exception {
    long killed = 0;
    int times = random.between(1, 3);
    for (int i = 0; i < times; i++) {
      if (i > 0) {
        stage.awaitCheckpoint(killed, Trial.PATIENCE);
        stage.last(Duration.ofMillis(random.between(0, 3_000)));
      }
      stage.job().kill();
      killed = System.currentTimeMillis();
      stage.startJob();
    }
    return killed;
  }

  private static long terminate(Stage stage, SeededRandom random) throws Exception {
    stage.job().terminate(STOP_PATIENCE);
    long stopped = System.currentTimeMillis();
    stage.startJob();
    return stopped;
  }
}
