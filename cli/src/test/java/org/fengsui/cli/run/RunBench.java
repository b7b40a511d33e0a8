package org.fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.fengsui.cli.Child;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;

/** A broker, a configuration, and the commands run and import on it, each run a process. */
final class RunBench implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private final EmbeddedKafka kafka;
  private final Path directory;
  private final Path config;
  private int metricsPort;
  private int runs;
  private int files;

  RunBench(Path directory) throws Exception {
    this.directory = directory;
    kafka = EmbeddedKafka.start();
    kafka.createTopics(Topics.ALL, 2);
    config = directory.resolve("job.yaml");
    configure(checkpoints(), 1, "heap");
  }

  Path checkpoints() {
    return directory.resolve("checkpoints");
  }

  Path config() {
    return config;
  }

  void configure(Path checkpoints, int parallelism, String backend) throws IOException {
    metricsPort = freePort();
    Files.writeString(
        config,
        """
        pack: cn-ningxia
        bootstrap: %s
        checkpoint_dir: %s
        checkpoint_interval: 1s
        parallelism: %d
        state_backend: %s
        status: EXERCISE
        metrics_port: %d
        """
            .formatted(kafka.bootstrap(), checkpoints.toUri(), parallelism, backend, metricsPort));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Metrics of the run that was configured last, in the text format of Prometheus. */
  String metrics() {
    URI uri = URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no metrics at " + uri, e);
    }
  }

  /** Starts run with further options. */
  Child run(String... options) throws IOException {
    List<String> line = new java.util.ArrayList<>(List.of("run", "--config", config.toString()));
    line.addAll(List.of(options));
    Path log = Files.createDirectories(directory.resolve("child-" + ++runs)).resolve("run.log");
    return Child.start(log, line.toArray(String[]::new));
  }

  /** Waits until a run's job is submitted, or the process has ended. */
  static void submitted(Child job) {
    await().atMost(PATIENCE).until(() -> job.said().contains("The job ") || !job.alive());
  }

  /** Sends a report of an employer: persons dismissed in 40 days, known yesterday. */
  void report(String id, int revision, String employer, int persons) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Path file =
        Files.writeString(
            directory.resolve("l" + ++files + ".csv"),
            "report_id,revision,employer_name,region,affected,workforce,notice_date,effective_date\n%s,%d,%s,640104,%d,1000,%s,%s\n"
                .formatted(
                    id, revision, employer, persons, today.minusDays(1), today.plusDays(40)));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, Language.EN, false, 100);
    String[] line = {
      "import", "--bootstrap", kafka.bootstrap(), "--stream", "layoffs", file.toString()
    };
    assertThat(Fengsui.run(console, line)).isZero();
  }

  /** Committed messages of a lane about an employer's dismissals, by sequence. */
  List<EarlyWarning> about(String lane, String employer) {
    return new TopicReader(kafka.bootstrap())
            .list(
                lane,
                () -> new SingleObjectCodec<>(EarlyWarning.class),
                w ->
                    w.getRuleId().equals("layoff-employer")
                        && w.getScope().getName().contains(employer))
            .stream()
            .sorted(Comparator.comparing(EarlyWarning::getSequence))
            .toList();
  }

  /** Waits for the ledger's messages about an employer. */
  List<EarlyWarning> ledger(String employer, int count) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> about(Topics.EARLY_WARNING_LEDGER, employer).size() >= count);
    return about(Topics.EARLY_WARNING_LEDGER, employer);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
