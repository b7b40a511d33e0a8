package org.fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengsui.cli.run.RunBench.PATIENCE;
import static org.fengsui.cli.run.RunBench.submitted;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.cli.Child;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.sockets.OpenSockets;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of {@code run} on a real broker, killed, stopped, damaged, emptied. */
class RunIT {
  @TempDir Path directory;

  @Test
  void theJobGoesOnByItself() throws Exception {
    try (RunBench bench = new RunBench(directory)) {
      try (Child first = bench.run()) {
        submitted(first);
        assertThat(first.said()).contains("First start");
        bench.report("R1", 1, "甲公司", 20);
        EarlyWarning warning = bench.ledger("甲公司", 1).get(0);
        assertThat(warning.getLevel()).isEqualTo(WarningLevel.BLUE);
        assertThat(warning.getStatus()).isEqualTo(MessageStatus.EXERCISE);
        assertThat(warning.getJob()).isEqualTo("fengsui");
        OpenSockets.areAsDocumented("run", first.pid());
        assertThat(Files.getPosixFilePermissions(bench.checkpoints()))
            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        first.kill();
      }
      bench.report("R2", 1, "乙公司", 30); // while no job runs
      killedAndStartedAgain(bench);
      damaged(bench);
      emptied(bench);
    }
  }

  private static void killedAndStartedAgain(RunBench bench) throws Exception {
    try (Child again = bench.run()) {
      bench.ledger("乙公司", 1);
      assertThat(again.said()).contains("Goes on from").contains("chk-").contains(" ago)");
      bench.report("R1", 2, "甲公司", 120);
      List<EarlyWarning> ledger = bench.ledger("甲公司", 2);
      // with its state the job says what changed; without it would have said ALERT again
      assertThat(ledger).extracting(EarlyWarning::getSequence).startsWith(1, 2);
      assertThat(ledger).extracting(EarlyWarning::getSequence).doesNotHaveDuplicates();
      assertThat(ledger.get(1).getMsgType()).isNotEqualTo(MessageType.ALERT);
      timed(bench);
      bench.configure(bench.checkpoints(), 1, "heap"); // another port for metrics
      try (Child second = bench.run()) {
        assertThat(second.exit(PATIENCE)).isEqualTo(2);
        assertThat(second.said()).contains("is in use by process");
      }
      assertThat(again.terminate(PATIENCE)).isZero();
      assertThat(again.said()).contains("The savepoint ", "Stopped.");
    }
  }

  /** Both lanes are timed from the broker's arrival, and the exact one waits for a checkpoint. */
  private static void timed(RunBench bench) {
    await().atMost(PATIENCE).until(() -> millis(bench.metrics(), "exact") > 0);
    String metrics = bench.metrics();
    assertThat(metrics).contains("fengsui_rule_age_seconds{rule=\"layoff-employer\"} -1.0");
    assertThat(millis(metrics, "fast")).isPositive();
  }

  /** Sum of a lane's latencies, milliseconds; 0: none was timed. */
  private static double millis(String metrics, String lane) {
    String sum = "fengsui_arrival_to_alert_seconds_sum{lane=\"" + lane + "\"} ";
    return metrics
        .lines()
        .filter(line -> line.startsWith(sum))
        .mapToDouble(line -> Double.parseDouble(line.substring(sum.length())) * 1_000)
        .sum();
  }

  private static void damaged(RunBench bench) throws Exception {
    Path savepoint = newest(bench.checkpoints().resolve("savepoints"));
    try (RandomAccessFile metadata =
        new RandomAccessFile(savepoint.resolve("_metadata").toFile(), "rw")) {
      metadata.setLength(200);
    }
    try (Child fallen = bench.run()) {
      submitted(fallen);
      assertThat(fallen.said()).contains(savepoint + " cannot be restored", "Goes on from");
      assertThat(fallen.said().substring(fallen.said().indexOf("Goes on"))).contains("chk-");
      bench.report("R3", 1, "丙公司", 40);
      assertThat(bench.ledger("丙公司", 1)).hasSize(1);
      fallen.kill();
    }
  }

  private static void emptied(RunBench bench) throws Exception {
    new org.fengsui.cli.embedded.TempDir(bench.checkpoints()).close();
    try (Child refused = bench.run()) {
      assertThat(refused.exit(PATIENCE)).isEqualTo(2);
      assertThat(refused.said())
          .contains("forget 4 open warnings", "--fresh"); // three employers and their county
    }
    try (Child fresh = bench.run("--fresh")) {
      submitted(fresh);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  bench.about(Topics.EARLY_WARNING_ALERTS, "甲公司").stream()
                          .map(EarlyWarning::getAttempt)
                          .distinct()
                          .count()
                      >= 3);
      assertThat(fresh.terminate(PATIENCE)).isZero();
    }
  }

  private static Path newest(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  @Test
  void whatKeepsTheJobFromRunningIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path file = Files.writeString(directory.resolve("file"), "");
      assertThat(refusal(file.toUri().toString(), 0)).contains("checkpoint_dir", file.toString());
      assertThat(refusal(directory.resolve("c").toUri().toString(), taken.getLocalPort()))
          .contains("metrics_port", "127.0.0.1:" + taken.getLocalPort());
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      kafka.createTopics(List.of(Topics.LAYOFF_REPORTS), 1);
      assertThat(refusal(kafka.bootstrap(), directory.resolve("c").toUri().toString(), 0))
          .contains(kafka.bootstrap(), Topics.JOB_STATUS, Topics.THRESHOLD_RULES)
          .doesNotContain(Topics.LAYOFF_REPORTS + ",", Topics.ALERT_ACTIONS);
    }
  }

  private String refusal(String checkpoints, int metricsPort) throws IOException {
    return refusal("127.0.0.1:1", checkpoints, metricsPort);
  }

  private String refusal(String bootstrap, String checkpoints, int metricsPort) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("refused.yaml"),
            "pack: cn-ningxia\nbootstrap: %s\ncheckpoint_dir: %s\nmetrics_port: %d\n"
                .formatted(bootstrap, checkpoints, metricsPort));
    StringWriter errors = new StringWriter();
    PrintWriter to = new PrintWriter(errors);
    Console console = new Console(to, to, Language.EN, false, 100);
    assertThat(Fengsui.run(console, "run", "--config", file.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(errors.toString().lines()).hasSize(1);
    return errors.toString();
  }
}
