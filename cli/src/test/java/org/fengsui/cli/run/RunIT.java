package org.fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.Child;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.kafka.TopicTail;
import org.fengsui.cli.sockets.OpenSockets;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of {@code run} on a real broker: a row imported is a warning on the topic. */
class RunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void aRowImportedWarnsAndTheJobStopsCleanly() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      kafka.createTopics(Topics.ALL, 2);
      Path log = Files.createDirectory(directory.resolve("child")).resolve("run.log");
      try (Child job = Child.start(log, "run", "--config", config(kafka).toString());
          TopicTail tail = new TopicTail(kafka.bootstrap(), List.of(Topics.EARLY_WARNING_ALERTS))) {
        await().atMost(PATIENCE).until(() -> job.said().contains("The job ") || !job.alive());
        load(kafka);
        EarlyWarning warning = firstWarning(tail);
        assertThat(warning.getRuleId()).isEqualTo("layoff-employer");
        assertThat(warning.getLevel()).isEqualTo(WarningLevel.BLUE);
        assertThat(warning.getStatus()).isEqualTo(MessageStatus.EXERCISE);
        OpenSockets.areAsDocumented("run", job.pid());
        assertThat(Files.getPosixFilePermissions(directory.resolve("checkpoints")))
            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(job.terminate(PATIENCE)).isEqualTo(143);
        assertThat(job.said()).contains("Stopped.");
      }
    }
  }

  private static EarlyWarning firstWarning(TopicTail tail) {
    List<EarlyWarning> heard = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              tail.poll(
                  Duration.ofMillis(200),
                  r -> {
                    if (r instanceof EarlyWarning w && w.getRuleId().equals("layoff-employer")) {
                      heard.add(w);
                    }
                  });
              return !heard.isEmpty();
            });
    return heard.get(0);
  }

  private Path config(EmbeddedKafka kafka) throws IOException {
    return Files.writeString(
        directory.resolve("job.yaml"),
        """
        pack: cn-ningxia
        bootstrap: %s
        checkpoint_dir: %s
        checkpoint_interval: 1s
        status: EXERCISE
        metrics_port: %d
        """
            .formatted(kafka.bootstrap(), directory.resolve("checkpoints").toUri(), freePort()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
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
        .isEqualTo(Fengsui.UNUSABLE);
    assertThat(errors.toString().lines()).hasSize(1);
    return errors.toString();
  }

  private void load(EmbeddedKafka kafka) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Path file =
        Files.writeString(
            directory.resolve("l.csv"),
            "report_id,employer_name,region,affected,workforce,notice_date,effective_date\nR1,甲公司,640104,20,1000,%s,%s\n"
                .formatted(today.minusDays(1), today.plusDays(40)));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, Language.EN, false, 100);
    int code =
        Fengsui.run(
            console,
            "import",
            "--bootstrap",
            kafka.bootstrap(),
            "--stream",
            "layoffs",
            file.toString());
    assertThat(code).isZero();
  }
}
