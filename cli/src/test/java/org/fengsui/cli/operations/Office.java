package org.fengsui.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengsui.cli.Child;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.Topics;

/**
 * A broker, and a folder with {@code fengsui} and {@code job.yaml} in which the commands of
 * docs/operations.md are typed.
 */
final class Office implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private final EmbeddedKafka kafka;
  private final Path folder;
  private final Path scripts;
  private int count;

  Office(Path directory, Transcript transcript) throws Exception {
    folder = Files.createDirectory(directory.resolve("the office"));
    scripts = Files.createDirectory(directory.resolve("scripts"));
    kafka = EmbeddedKafka.start();
    kafka.createTopics(Topics.ALL, 2);
    transcript.replace(directory.toRealPath().toString(), "/srv");
    transcript.replace(directory.toString(), "/srv");
    transcript.replace(kafka.bootstrap(), "127.0.0.1:9092");
    launcher(Files.createDirectory(directory.resolve("tmp")));
    settings();
  }

  /** The launcher without its build: the same main class, from this test's class path. */
  private void launcher(Path temporary) throws IOException {
    String line =
        Child.java(temporary, temporary.resolve("fengsui.log")).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path file = Files.writeString(folder.resolve("fengsui"), "exec " + line + " \"$@\"\n");
    Files.writeString(file, "#!/usr/bin/env bash\n" + Files.readString(file));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Event time stands in the months of the kept savepoint, whenever the test runs. */
  private void settings() throws IOException {
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        pack: cn-ningxia
        bootstrap: %s
        checkpoint_dir: %s
        checkpoint_interval: 500ms
        parallelism: 1
        state_backend: heap
        status: EXERCISE
        clock: records
        history_after: {layoff-reports: 3650d}
        metrics_port: 0
        stop_timeout: 60s
        """
            .formatted(kafka.bootstrap(), folder.resolve("checkpoints")));
  }

  /** Changes a setting of job.yaml, as an editor does. */
  void set(String key, String value) throws IOException {
    Path file = folder.resolve("job.yaml");
    String text = Files.readString(file).replaceAll("(?m)^" + key + ": .*$", key + ": " + value);
    Files.writeString(file, text);
  }

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** Types commands into a new shell. */
  ShellBlock type(String commands) throws IOException {
    return ShellBlock.start(folder, scripts.resolve(++count + ".sh"), commands);
  }

  /** Sends a file of layoff reports. */
  void send(Path file) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, Language.EN, false, 100);
    String[] line = {
      "import", "--bootstrap", kafka.bootstrap(), "--stream", "layoffs", file.toString()
    };
    assertThat(Fengsui.run(console, line)).isZero();
  }

  /** Sends another report of an employer that dismisses persons within weeks. */
  void report(String employer, int persons, LocalDate known) throws IOException {
    String id = "R" + ++count;
    send(
        Files.writeString(
            scripts.resolve(id + ".csv"),
            "report_id,employer_name,region,affected,workforce,notice_date,effective_date\n%s,%s,640104,%d,1000,%s,2025-04-20\n"
                .formatted(id, employer, persons, known)));
  }

  /** Messages of a lane, committed ones of the exact lane, by alert and sequence. */
  List<EarlyWarning> messages(String lane, Predicate<EarlyWarning> wanted) {
    return new TopicReader(kafka.bootstrap())
        .list(lane, () -> new SingleObjectCodec<>(EarlyWarning.class), wanted).stream()
            .sorted(
                Comparator.comparing(EarlyWarning::getAlertId)
                    .thenComparing(EarlyWarning::getSequence)
                    .thenComparing(EarlyWarning::getAttempt))
            .toList();
  }

  /** The message of the exact lane about an employer's dismissals, as soon as it is there. */
  EarlyWarning ledger(String employer, int sequence, int attemptAfter) {
    Predicate<EarlyWarning> wanted =
        w ->
            w.getRuleId().equals("layoff-employer")
                && w.getScope().getName().contains(employer)
                && w.getSequence() == sequence
                && w.getAttempt() > attemptAfter;
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> messages(Topics.EARLY_WARNING_LEDGER, wanted), found -> !found.isEmpty())
        .get(0);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
