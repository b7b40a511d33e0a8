package org.fengsui.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengsui.cli.operations.Office.PATIENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of docs/operations.md, typed as it stands, in the order of an office that upgrades
 * from 0.1.0 and goes on for a while.
 *
 * <p>Each job opens the warning of an employer, which the next one must raise: its message is the
 * second of that alert only in a job that has the state of the one before.
 */
class OperationsIT {
  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final Path TRANSCRIPT = Path.of("target", "operations-transcript.txt");

  /** Event time of the kept savepoint. */
  private static final LocalDate BEFORE = LocalDate.of(2025, 3, 11);

  /** The employer whose warning 0.1.0 opened. */
  private static final String FIRST = "旧公司";

  @TempDir Path directory;

  private final Transcript transcript = new Transcript(TRANSCRIPT);
  private DocumentedCommands commands;
  private Office office;
  private ShellBlock job;
  private String open = FIRST;
  private int days;

  @Test
  void everyStepIsTypedAsItStandsAndNoWarningIsLost() throws Exception {
    commands = DocumentedCommands.of(PAGE);
    office = new Office(directory, transcript);
    try {
      upgradeFromTheSavepointOf010();
      stopAndStart();
      killAndRescale();
      changeTheStateBackendAndMove();
      nothingIsDoubled();
      beginWithoutState();
    } finally {
      if (job != null) {
        job.close();
      }
      office.close();
    }
    assertThat(commands.left()).as("blocks of %s that this test does not type", PAGE).isEmpty();
  }

  private void upgradeFromTheSavepointOf010() throws Exception {
    office.send(kept("layoffs.csv")); // what 0.1.0 had read
    Path savepoint = Files.createDirectory(office.folder().resolve("savepoint-0.1.0"));
    try (Stream<Path> files = Files.list(kept("savepoint"))) {
      for (Path file : files.toList()) {
        Files.copy(file, savepoint.resolve(file.getFileName()));
      }
    }
    start("upgrade", "Goes on from " + savepoint);
    goesOn();
    stop("The savepoint ");
  }

  private void stopAndStart() throws Exception {
    office.set("stop_timeout", "1ms");
    transcript.noted("stop_timeout is 1ms now, too short for any savepoint");
    start("start", "/savepoints/savepoint-");
    goesOn();
    stop("No savepoint was made (stop_timeout)");
    office.set("stop_timeout", "60s");
    transcript.noted("stop_timeout is 60s again");
    start("start", "/chk-");
    goesOn();
  }

  private void killAndRescale() throws Exception {
    typed("kill");
    ended(128 + 9, "");
    start("rescale", "/chk-");
    goesOn();
    stop("The savepoint ");
  }

  private void changeTheStateBackendAndMove() throws Exception {
    start("backend", "It was written by state_backend: heap, which this run keeps");
    goesOn();
    stop("The savepoint ");
    typed("pack");
    Path old = office.folder().resolve("checkpoints");
    Files.move(old, directory.resolve("of-the-old-machine"));
    start("unpack", "Goes on from " + office.folder().resolve("moved/savepoints/savepoint-"));
    assertThat(job.said()).doesNotContain("which this run keeps"); // now on RocksDB
    goesOn();
    stop("The savepoint ");
    assertThat(old).doesNotExist();
  }

  /** On the exact lane; each alert has its messages 1, 2 ... once. */
  private void nothingIsDoubled() throws IOException {
    List<EarlyWarning> all = office.messages(Topics.EARLY_WARNING_LEDGER, w -> true);
    assertThat(all).extracting(w -> w.getAlertId() + "/" + w.getSequence()).doesNotHaveDuplicates();
    transcript.noted("exact lane: %d messages, none twice".formatted(all.size()));
  }

  private void beginWithoutState() throws Exception {
    Files.move(office.folder().resolve("moved"), directory.resolve("lost"));
    job = type("start");
    ended(2, "This job ran before");
    assertThat(job.said()).containsPattern("forget [1-9][0-9]* open warnings");
    int attempt = office.ledger(open, 1, 0).getAttempt();
    start("fresh", "Starts without state as asked (--fresh)");
    noted(office.ledger(open, 1, attempt));
    stop("The savepoint ");
  }

  /** The warning that the job before opened goes on in this one, which opens another. */
  private void goesOn() throws IOException {
    LocalDate known = BEFORE.plusDays(++days);
    office.report(open, 100, known);
    EarlyWarning raised = office.ledger(open, 2, 0);
    assertThat(raised.getMsgType()).isEqualTo(MessageType.UPDATE);
    assertThat(raised.getPreviousLevel()).isEqualTo(WarningLevel.BLUE);
    assertThat(raised.getLevel()).isEqualTo(WarningLevel.YELLOW);
    noted(raised);
    open = "公司" + days + "号";
    office.report(open, 20, known);
    EarlyWarning opened = office.ledger(open, 1, 0);
    assertThat(opened.getMsgType()).isEqualTo(MessageType.ALERT);
    noted(opened);
  }

  private void noted(EarlyWarning w) throws IOException {
    transcript.noted(
        "exact lane: %s, message %d of its alert: %s %s"
            .formatted(w.getScope().getName(), w.getSequence(), w.getMsgType(), w.getLevel()));
  }

  private ShellBlock type(String block) throws IOException {
    String text = commands.take(block);
    transcript.typed(block, text);
    return office.type(text);
  }

  /** Types a block that starts the job, and waits until the job is submitted. */
  private void start(String block, String sentence) throws IOException {
    job = type(block);
    await().atMost(PATIENCE).until(() -> job.said().contains("The job ") || !job.runs());
    assertThat(job.said()).contains(sentence);
  }

  /** Types a block that ends by itself. */
  private void typed(String block) throws Exception {
    try (ShellBlock typed = type(block)) {
      int code = typed.exit(PATIENCE);
      transcript.answered(typed.said(), code);
      assertThat(code).as(typed.said()).isZero();
    }
  }

  private void stop(String sentence) throws Exception {
    typed("stop");
    ended(0, sentence);
  }

  /** The shell that the job was started in has ended. */
  private void ended(int code, String sentence) throws Exception {
    assertThat(job.exit(PATIENCE)).isEqualTo(code);
    transcript.noted("and the shell of the job:");
    transcript.answered(job.said(), code);
    assertThat(job.said()).contains(sentence);
  }

  private static Path kept(String name) throws Exception {
    return Path.of(OperationsIT.class.getResource("/savepoints/0.1.0/" + name).toURI());
  }
}
