package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.load.FileNotes;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.intake.csv.Decoding;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void theJsonAccountsForStreamsAlertsTimesAndPhases() {
    assertThat(summary().json())
        .contains("\"pack\" : \"us-states\"")
        .contains("\"layoff-reports\" : {")
        .contains("\"read\" : 3,", "\"accepted\" : 2,", "\"dead_lettered\" : 1,")
        .contains("\"superseded\" : 0,", "\"late\" : 0,")
        .contains("\"bad-number\" : 1")
        .contains("\"by_rule\" : { }", "\"total\" : 0")
        .contains("\"first_known\" : \"2026-01-01T00:00:00-05:00\"")
        .contains("\"last_known\" : null", "\"until\" : null")
        .contains("\"wall_time_ms\" : 2500", "\"read\" : 1000")
        .endsWith("}\n");
  }

  @Test
  void theTableSpeaksBothLanguagesWithoutColourOffATerminal() {
    String zh = new SummaryTable(console(Language.ZH)).text(summary(), Path.of("out"));
    String en = new SummaryTable(console(Language.EN)).text(summary(), Path.of("out"));
    assertThat(zh).contains("数据流", "拒收", "用时 2.5 s", "已写入 out").doesNotContain("\u001b");
    assertThat(en).contains("stream", "refused", "wall time 2.5 s (reading 1.0 s, job 1.5 s)");
    assertThat(en.lines().findFirst().orElseThrow()).endsWith("late");
  }

  @Test
  void columnsOfTheTableLineUp() {
    List<String> lines =
        new SummaryTable(console(Language.ZH)).text(summary(), Path.of("out")).lines().toList();
    assertThat(Cells.width(lines.get(2))).isEqualTo(Cells.width(lines.get(0)));
  }

  @Test
  void theLastLineCountsTheRefusedRowsAndNamesTheReasons() {
    String en = new SummaryTable(console(Language.EN)).text(summary(), Path.of("out"));
    assertThat(en)
        .contains("l.csv is not UTF-8; read as GB18030, for example: 甲 · 乙")
        .contains("l.csv: 2 instants without offset")
        .endsWith("refused: 1 of 3 rows (bad-number 1)\n");
    assertThat(summary().json())
        .contains("\"encoding\" : \"GB18030\"", "\"decoded\" : [ \"甲\", \"乙\" ]")
        .contains("\"times_without_offset\" : 2", "\"refused\" : 1");
  }

  private static Console console(Language language) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Console(nowhere, nowhere, language, false, 100);
  }

  private static Summary summary() {
    Tally tally = new Tally();
    tally.add(Kind.READ, 3);
    tally.add(Kind.ACCEPTED, 2);
    tally.refused("bad-number");
    FileTally file = new FileTally(new InputFile("layoff-reports", Path.of("l.csv")));
    file.read(true);
    file.read(true);
    file.read(false);
    file.notes(new FileNotes(new Decoding("GB18030", List.of("甲", "乙")), 2));
    Map<String, Duration> phases = new LinkedHashMap<>();
    phases.put("read", Duration.ofSeconds(1));
    phases.put("job", Duration.ofMillis(1500));
    return new Summary(
        "us-states",
        new TreeMap<>(Map.of("layoff-reports", tally)),
        List.of(file),
        List.of(),
        0,
        "2026-01-01T00:00:00-05:00",
        null,
        null,
        phases);
  }
}
