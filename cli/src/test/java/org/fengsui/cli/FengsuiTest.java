package org.fengsui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class FengsuiTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndOptionIsExplainedInBothLanguages(Language language) {
    CommandLine line = Fengsui.commandLine(console(language));
    assertThat(line.getSubcommands()).containsKeys("demo", "replay", "convert", "import", "run");
    for (CommandLine command : line.getSubcommands().values()) {
      String name = command.getCommandName();
      String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
      assertThat(help).as(name).contains("fengsui " + name).contains("--help");
      command
          .getCommandSpec()
          .args()
          .forEach(a -> assertThat(a.description()).as(name + " " + a.paramLabel()).isNotEmpty());
    }
  }

  @Test
  void helpSucceedsAndSpeaksTheLanguageOfTheConsole() {
    assertThat(Fengsui.run(console(Language.ZH), "replay", "--help")).isZero();
    assertThat(out.toString()).contains("用真实作业重放历史", "--until");
    assertThat(Fengsui.run(console(Language.EN), "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes: 0 done");
  }

  @Test
  void wrongUsageIsOneLineAndCodeTwo() {
    assertThat(Fengsui.run(console(Language.EN), "replay", "--nonsense")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("fengsui replay --help");
    assertThat(Fengsui.run(console(Language.EN))).isEqualTo(2);
  }

  @Test
  void aMissingFileIsOneClearLineAndCodeTwo() {
    int code = replay("us-states", directory.resolve("none.csv"));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("none.csv").contains("does not exist");
  }

  @Test
  void aFileWithoutTheColumnsOfItsStreamIsUnusable() throws IOException {
    Path file = Files.writeString(directory.resolve("x.csv"), "a,b\n1,2\n");
    assertThat(replay("us-states", file)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("x.csv");
  }

  @Test
  void anUnknownPackAndNothingToReplayAreUnusable() throws IOException {
    Path file = Files.writeString(directory.resolve("l.csv"), "report_id,region\n");
    assertThat(replay("atlantis", file)).isEqualTo(2);
    assertThat(err.toString()).contains("atlantis");
    String[] nothing = {"replay", "--pack", "us-states", "--out", directory.toString()};
    assertThat(Fengsui.run(console(Language.ZH), nothing)).isEqualTo(2);
    assertThat(err.toString()).contains("没有可重放的文件");
  }

  @Test
  void anErrorOfTheMachineIsOneLineTooAndCodeThree() {
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void flush() {
            throw new StackOverflowError("too deep");
          }
        };
    Console console = new Console(broken, new PrintWriter(err, true), Language.EN, false, 100);
    assertThat(Fengsui.run(console, "--help")).isEqualTo(3);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("StackOverflowError: too deep");
  }

  @Test
  void importSaysAtOnceThatNoBrokerAnswers() throws IOException {
    Path file = Files.writeString(directory.resolve("l.csv"), "report_id,region\n");
    String[] arguments = {
      "import", "--bootstrap", "nowhere.invalid:9092", "--stream", "layoffs", file.toString()
    };
    assertThat(Fengsui.run(console(Language.EN), arguments)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("nowhere.invalid:9092");
  }

  @Test
  void anUnknownStreamNamesTheKnownOnes() throws IOException {
    Path file = Files.writeString(directory.resolve("l.csv"), "report_id,region\n");
    String[] arguments = {"import", "--bootstrap", "h:1", "--stream", "lay", file.toString()};
    assertThat(Fengsui.run(console(Language.EN), arguments)).isEqualTo(2);
    assertThat(err.toString()).contains("lay").contains("layoffs, rates, survey");
  }

  @Test
  void aConfigurationThatCannotBeUsedNamesFileKeyAndReason() throws IOException {
    Path file = Files.writeString(directory.resolve("job.yaml"), "pack: cn-ningxia\ncolour: red\n");
    assertThat(Fengsui.run(console(Language.EN), "run", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("job.yaml");
    Path none = directory.resolve("none.yaml");
    assertThat(Fengsui.run(console(Language.EN), "run", "--config", none.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none.yaml");
  }

  @Test
  void convertReportsRowsAsJson() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("w.csv"),
            """
            state,employer_name,notice_date,effective_date,employees_affected,dedupe_key
            MI,Acme,2026-01-02,2026-03-01,120,k1
            """);
    int code =
        Fengsui.run(
            console(Language.EN),
            "convert",
            "warn-notices",
            file.toString(),
            "-o",
            directory.toString(),
            "--json");
    assertThat(code).isZero();
    assertThat(out.toString().strip()).isEqualTo("{\"layoffs.csv\":1}");
  }

  private int replay(String pack, Path file) {
    return Fengsui.run(
        console(Language.EN),
        "replay",
        "--pack",
        pack,
        "--layoffs",
        file.toString(),
        "--out",
        directory.resolve("out").toString());
  }

  private Console console(Language language) {
    return new Console(
        new PrintWriter(out, true), new PrintWriter(err, true), language, false, 100);
  }
}
