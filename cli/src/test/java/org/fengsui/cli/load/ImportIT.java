package org.fengsui.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.fengsui.cli.Child;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files into a real broker, also when the import is killed on the way. */
class ImportIT {
  private static final String HEADER = "report_id,employer_name,region,affected,notice_date\n";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private EmbeddedKafka kafka;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start();
    kafka.createTopics(Topics.ALL, 2);
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void rowsReachTheirTopicAndUnreadableOnesTheDeadLetters() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("l.csv"),
            HEADER + "R1,甲公司,640104,30,2026-03-01\nR2,乙公司,640104,many,2026-03-01\n");
    assertThat(load(file, "--json")).isEqualTo(1);
    // known in March: history for a job that runs today
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"sent\":1,\"refused\":1,\"skipped\":0,\"historical\":1,\"in_open_window\":null}");
    assertThat(ids()).containsExactly("R1");
    Set<String> reasons = new HashSet<>();
    new TopicReader(kafka.bootstrap())
        .<DeadLetter>readAll(
            Topics.DEAD_LETTERS, Codecs.deadLetters(), l -> reasons.add(l.getReason()));
    assertThat(reasons).containsExactly("bad-number");
  }

  @Test
  void aTopicThatDoesNotExistIsSaidAtOnce() throws IOException {
    Path file = Files.writeString(directory.resolve("l.csv"), HEADER);
    try (EmbeddedKafka bare = EmbeddedKafka.start()) {
      int code =
          Fengsui.run(
              console(),
              "import",
              "--bootstrap",
              bare.bootstrap(),
              "--stream",
              "layoffs",
              file.toString());
      assertThat(code).isEqualTo(2);
    }
    assertThat(err.toString()).contains("layoff-reports");
  }

  @Test
  void aKilledImportGoesOnWhereItWasAndLosesNothing() throws Exception {
    int rows = 200_000;
    Path file = large(rows);
    Path bookmark = file.resolveSibling("large.csv.fengsui-import");
    String[] command = {
      "import", "--bootstrap", kafka.bootstrap(), "--stream", "layoffs", file.toString()
    };
    try (Child child = Child.start(directory.resolve("child.log"), command)) {
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> Files.exists(bookmark) || !child.alive());
      child.kill();
    }
    assertThat(bookmark).exists();
    assertThat(load(file)).isZero();
    assertThat(out.toString()).doesNotContain(" 0 sent before");
    assertThat(ids()).hasSize(rows);
    assertThat(bookmark).doesNotExist();
  }

  private Path large(int rows) throws IOException {
    Path file = directory.resolve("large.csv");
    try (BufferedWriter to = Files.newBufferedWriter(file)) {
      to.write(HEADER);
      for (int i = 0; i < rows; i++) {
        to.write("R" + i + ",公司,640104,1,2026-03-01\n");
      }
    }
    return file;
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    new TopicReader(kafka.bootstrap())
        .readAll(
            Topics.LAYOFF_REPORTS,
            Codecs.forTopic(Topics.LAYOFF_REPORTS),
            r -> ids.add(((LayoffReport) r).getReportId()));
    return ids;
  }

  private int load(Path file, String... more) {
    String[] command = {
      "import", "--bootstrap", kafka.bootstrap(), "--stream", "layoffs", file.toString()
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Fengsui.run(console(), all);
  }

  private Console console() {
    return new Console(
        new PrintWriter(out, true), new PrintWriter(err, true), Language.EN, false, 100);
  }
}
