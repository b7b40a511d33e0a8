package org.fengsui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengsui.cli.Child;
import org.fengsui.cli.sockets.OpenSockets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as people start it, without a terminal, stopped in the middle of the story. */
class DemoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path directory;

  @Test
  void theFirstWarningComesThroughBrokerAndJobAndAStopLeavesNothingBehind() throws Exception {
    Path log = directory.resolve("demo.log");
    try (Child demo = Child.start(log, "demo", "--plain")) {
      await()
          .atMost(PATIENCE)
          .failFast("the demo has ended", () -> !demo.alive())
          .untilAsserted(() -> assertThat(demo.said()).contains("persons dismissed 25"));
      assertThat(demo.said()).contains("Jinfeng", "takes effect in 20 d", "persons dismissed 25");
      assertThat(demo.said().lines().filter(l -> l.contains("IV BLUE")))
          .allMatch(l -> l.startsWith("DEMO 演练"));
      OpenSockets.areAsDocumented("demo", demo.pid());
      assertThat(demo.terminate(PATIENCE)).isZero();
      assertThat(demo.said()).contains("Stopped");
    }
    assertThat(leftBehind()).isEmpty();
  }

  private List<Path> leftBehind() throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(f -> Files.isDirectory(f)).toList();
    }
  }
}
