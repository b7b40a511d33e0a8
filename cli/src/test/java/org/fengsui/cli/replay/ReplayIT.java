package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small invented history through the real broker and job. */
class ReplayIT {
  private static final String LAYOFFS =
      """
      report_id,revision,status,employer_name,region,affected,workforce,notice_date,effective_date,reported_at
      R1,1,FILED,甲公司,640104,19,1000,2026-03-01,2026-04-01,2026-03-01T09:00:00+08:00
      R2,1,FILED,乙公司,640104,20,1000,2026-03-01,2026-04-01,2026-03-01T09:00:00+08:00
      R3,1,FILED,丙公司,640105,abc,1000,2026-03-01,2026-04-01,2026-03-02T09:00:00+08:00
      R4,1,FILED,丁公司,999999,30,1000,2026-03-01,2026-04-01,2026-03-02T09:00:00+08:00
      R2,2,AMENDED,乙公司,640104,120,1000,2026-03-01,2026-04-01,2026-03-03T09:00:00+08:00
      R2,2,AMENDED,乙公司,640104,120,1000,2026-03-01,2026-04-01,2026-03-04T09:00:00+08:00
      """;

  @TempDir Path directory;

  @Test
  void twentyPersonsWarnNineteenDoNotAndEveryRecordIsAccountedFor() throws IOException {
    Path file = directory.resolve("l.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(LAYOFFS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(replay(file, "one", "1")).isZero();
    List<String> alerts = lines("one", "alerts.jsonl", "\"rule_id\":\"layoff-employer\"");
    assertThat(alerts).hasSize(2).allSatisfy(a -> assertThat(a).contains("乙公司"));
    assertThat(alerts.get(0)).contains("\"level\":\"BLUE\"", "\"layoffs.persons\":20");
    assertThat(alerts.get(1)).contains("\"level\":\"YELLOW\"", "\"layoffs.persons\":120");
    assertThat(lines("one", "dead-letters.jsonl", "\"file\":\"l.csv.gz\""))
        .hasSize(2)
        .anySatisfy(d -> assertThat(d).contains("\"line\":4", "bad-number"))
        .anySatisfy(d -> assertThat(d).contains("\"line\":5", "unknown-region"));
    assertThat(Files.readString(directory.resolve("one/summary.json")))
        .contains("\"read\" : 6", "\"accepted\" : 3", "\"duplicate\" : 1", "\"dead_lettered\" : 2");
  }

  @Test
  void anotherParallelismGivesTheSameMessages() throws IOException {
    Path file = Files.writeString(directory.resolve("l.csv"), LAYOFFS);
    assertThat(replay(file, "one", "1")).isZero();
    assertThat(replay(file, "three", "3")).isZero();
    assertThat(lines("three", "alerts.jsonl", "")).isEqualTo(lines("one", "alerts.jsonl", ""));
    assertThat(lines("three", "indicators.jsonl", ""))
        .isEqualTo(lines("one", "indicators.jsonl", ""));
  }

  private int replay(Path file, String out, String parallelism) {
    StringWriter written = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(written, true),
            new PrintWriter(written, true),
            Language.EN,
            false,
            100);
    int code =
        Fengsui.run(
            console,
            "replay",
            "--pack",
            "cn-ningxia",
            "--layoffs",
            file.toString(),
            "--parallelism",
            parallelism,
            "--out",
            directory.resolve(out).toString());
    assertThat(written.toString()).contains("wall time");
    return code;
  }

  private List<String> lines(String out, String name, String containing) throws IOException {
    try (var lines = Files.lines(directory.resolve(out).resolve(name))) {
      return lines.filter(l -> l.contains(containing)).toList();
    }
  }
}
