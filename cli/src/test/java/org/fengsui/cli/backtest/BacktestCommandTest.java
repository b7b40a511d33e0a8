package org.fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @Test
  void aYearIsGeneratedAndWithoutAlertsEveryShockIsMissed() throws IOException {
    Path year = directory.resolve("year");
    assertThat(run("generate", "-o", year.toString(), "--scale", "0.001", "--json")).isZero();
    assertThat(out.toString()).contains("\"layoffs.csv\":").contains("\"claims.csv\":");
    Path none = Files.writeString(directory.resolve("alerts.jsonl"), "");
    String truth = year.resolve("truth.csv").toString();
    assertThat(run("score", "--truth", truth, "--alerts", none.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("MISSED").contains("episodes 0, false alarms 0");
    assertThat(run("score", "--truth", truth, "--alerts", none.toString(), "--json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"episodes\":0");
  }

  @Test
  void whatCannotBeUsedIsOneLineAndCodeTwo() throws IOException {
    assertThat(run("generate", "-o", directory.toString(), "--scale", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("scale must be over 0 and at most 1");
    Path file = Files.writeString(directory.resolve("no.csv"), "a,b\n1,2\n");
    String path = file.toString();
    assertThat(run("score", "--truth", path, "--alerts", path)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(err.toString()).contains("no.csv");
    assertThat(run()).isEqualTo(2);
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "backtest";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Console console =
        new Console(
            new PrintWriter(out, true), new PrintWriter(err, true), Language.EN, false, 100);
    return Fengsui.run(console, all);
  }
}
