package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
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
    String zh = new SummaryTable(Language.ZH, Paint.PLAIN).text(summary(), Path.of("out"));
    String en = new SummaryTable(Language.EN, Paint.PLAIN).text(summary(), Path.of("out"));
    assertThat(zh).contains("数据流", "拒收", "用时 2.5 s", "已写入 out").doesNotContain("\u001b");
    assertThat(en).contains("stream", "refused", "wall time 2.5 s (reading 1.0 s, job 1.5 s)");
    assertThat(en.lines().findFirst().orElseThrow()).endsWith("late");
  }

  @Test
  void columnsOfTheTableLineUp() {
    List<String> lines =
        new SummaryTable(Language.ZH, Paint.PLAIN).text(summary(), Path.of("out")).lines().toList();
    assertThat(Cells.width(lines.get(2))).isEqualTo(Cells.width(lines.get(0)));
  }

  private static Summary summary() {
    Tally tally = new Tally();
    tally.add(Kind.READ, 3);
    tally.add(Kind.ACCEPTED, 2);
    tally.refused("bad-number");
    Map<String, Duration> phases = new LinkedHashMap<>();
    phases.put("read", Duration.ofSeconds(1));
    phases.put("job", Duration.ofMillis(1500));
    return new Summary(
        "us-states",
        new TreeMap<>(Map.of("layoff-reports", tally)),
        List.of(),
        0,
        "2026-01-01T00:00:00-05:00",
        null,
        null,
        phases);
  }
}
