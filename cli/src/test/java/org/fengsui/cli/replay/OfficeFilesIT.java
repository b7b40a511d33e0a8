package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people's office programs write them, through the real job. */
class OfficeFilesIT {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  private static Path sample(String name) throws Exception {
    return Path.of(OfficeFilesIT.class.getResource("/office/" + name).toURI());
  }

  private int replay(String pack, String stream, Path file, String out, String... more) {
    PrintWriter to = new PrintWriter(said, true);
    List<String> command = new ArrayList<>(List.of("replay", "--pack", pack));
    Collections.addAll(command, "--" + stream, file.toString(), "--parallelism", "1");
    Collections.addAll(command, "--out", folder.resolve(out).toString());
    Collections.addAll(command, more);
    return Fengsui.run(
        new Console(to, to, Language.EN, false, 100), command.toArray(String[]::new));
  }

  private String read(String out, String name) throws IOException {
    return Files.readString(folder.resolve(out).resolve(name));
  }

  @Test
  void gbkGivesTheVeryMessagesAndValuesOfUtf8() throws Exception {
    String fifth = "g4,,宁夏昊源能源有限公司,640104,C,30,2026-03-02,2026-04-20,2026-03-02T13:00:00+08:00\n";
    String text = Files.readString(sample("layoffs-utf8.csv")) + fifth;
    Path utf8 = Files.writeString(folder.resolve("utf8.csv"), text, StandardCharsets.UTF_8);
    Path gbk = Files.writeString(folder.resolve("gbk.csv"), text, GB18030);
    String until = "2026-05-25T00:00:00+08:00";
    assertThat(replay("cn-ningxia", "layoffs", utf8, "utf8", "--until", until)).isZero();
    assertThat(replay("cn-ningxia", "layoffs", gbk, "gbk", "--until", until)).isZero();
    assertThat(read("gbk", "alerts.jsonl"))
        .contains("宁夏昊源能源有限公司", "\"level\":\"BLUE\"")
        .isEqualTo(read("utf8", "alerts.jsonl"));
    assertThat(read("gbk", "indicators.jsonl"))
        .isNotEmpty()
        .isEqualTo(read("utf8", "indicators.jsonl"));
    assertThat(read("gbk", "summary.json"))
        .contains("\"encoding\" : \"GB18030\"", "宁夏昊源建材有限公司", "宁夏昊源物流有限公司");
    assertThat(said.toString()).contains("gbk.csv is not UTF-8; read as GB18030");
  }

  @Test
  void fourEmployersInGbkStayFour() throws Exception {
    String until = "2026-03-10T00:00:00+08:00";
    Path gbk = sample("layoffs-gbk.csv");
    assertThat(replay("cn-ningxia", "layoffs", gbk, "out", "--until", until)).isZero();
    assertThat(read("out", "alerts.jsonl")).isEmpty();
    assertThat(replay("cn-ningxia", "layoffs", gbk, "us", "--encoding", "windows-1252"))
        .isEqualTo(2);
    assertThat(folder.resolve("us")).isEmptyDirectory();
  }

  @Test
  void aFileSavedByAChineseExcel() throws Exception {
    String until = "2026-05-20T00:00:00+08:00";
    Path file = sample("dates.csv");
    assertThat(replay("cn-ningxia", "layoffs", file, "out", "--until", until)).isZero();
    assertThat(read("out", "summary.json"))
        .contains("\"accepted\" : 11,", "\"dead_lettered\" : 10,")
        .contains("\"times_without_offset\" : 3");
    assertThat(said.toString().strip().lines().reduce((a, b) -> b).orElseThrow())
        .startsWith("refused: 10 of 21 rows (")
        .contains("bad-date 3", "bad-number 2");
    assertThat(replay("cn-ningxia", "layoffs", file, "us", "--dates", "mdy")).isZero();
    assertThat(read("us", "summary.json")).contains("\"accepted\" : 12,");
  }

  @Test
  void rowsOfCommasAreNothing() throws Exception {
    assertThat(replay("cn-ningxia", "layoffs", sample("trailing-rows.csv"), "out")).isZero();
    assertThat(read("out", "summary.json")).contains("\"read\" : 1,", "\"accepted\" : 1,");
    assertThat(read("out", "dead-letters.jsonl")).isEmpty();
  }

  @Test
  void moreThanHalfOfTheRowsRefusedIsAFindingAndAllIsWritten() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("l.csv"),
            """
            report_id,region,employer_name,affected,notice_date
            a,640104,甲,25,2026-03-02
            b,999999,乙,3,2026-03-02
            c,640104,丙,x,2026-03-02
            """);
    assertThat(replay("cn-ningxia", "layoffs", file, "out")).isEqualTo(1);
    assertThat(read("out", "alerts.jsonl")).contains("layoff-employer");
    assertThat(read("out", "dead-letters.jsonl"))
        .contains("\"record\":\"c,640104,丙,x,2026-03-02\"", "unknown-region");
    assertThat(said.toString()).contains("refused: 2 of 3 rows (bad-number 1, unknown-region 1)");
    try (var left = Files.list(folder.resolve("out"))) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "alerts.jsonl", "indicators.jsonl", "dead-letters.jsonl", "summary.json");
    }
  }
}
