package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revised figures without revision numbers, through the real job. */
class RevisedFiguresIT {
  @TempDir Path folder;

  private static Path sample(String name) throws Exception {
    return Path.of(RevisedFiguresIT.class.getResource("/office/" + name).toURI());
  }

  private int replay(String stream, List<Path> files, String out) {
    List<String> command = new ArrayList<>(List.of("replay", "--pack", "us-states"));
    files.forEach(file -> command.addAll(List.of("--" + stream, file.toString())));
    command.addAll(List.of("--parallelism", "1", "--out", folder.resolve(out).toString()));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Fengsui.run(
        new Console(nowhere, nowhere, Language.EN, false, 100), command.toArray(String[]::new));
  }

  private String read(String out, String name) throws IOException {
    return Files.readString(folder.resolve(out).resolve(name));
  }

  private List<String> values(String out, String indicator, String period) throws IOException {
    return read(out, "indicators.jsonl")
        .lines()
        .filter(l -> l.contains("\"indicator\":\"" + indicator + "\""))
        .filter(l -> l.contains("\"period\":\"" + period + "\""))
        .toList();
  }

  @Test
  void aSeriesDownloadedAgainBringsItsRevisedFigures() throws Exception {
    assertThat(replay("rates", List.of(sample("revised-rates.csv")), "out")).isZero();
    assertThat(read("out", "summary.json"))
        .contains("\"renumbered\" : 2,", "\"duplicate\" : 0,", "\"dead_lettered\" : 0,");
    assertThat(values("out", "rate.level", "2023-08"))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"value\":3.7", "2024-02-02");
    assertThat(values("out", "rate.level", "2023-10")).last().asString().contains("\"value\":3.8");
  }

  @Test
  void theSameDownloadsInThreeOrdersGiveTheSameFiguresAndMessages() throws Exception {
    List<String> rows = Files.readAllLines(sample("revised-rates.csv"));
    Path first = Files.write(folder.resolve("1.csv"), rows.subList(0, 16));
    Path second =
        Files.write(folder.resolve("2.csv"), List.of(rows.get(0), rows.get(16), rows.get(17)));
    String again = rows.get(16).replace("3.7", "3.9").replace("2024-02", "2024-03");
    Path third = Files.write(folder.resolve("3.csv"), List.of(rows.get(0), again));
    assertThat(replay("rates", List.of(first, second, third), "a")).isZero();
    assertThat(replay("rates", List.of(third, first, second), "b")).isZero();
    assertThat(replay("rates", List.of(second, third, first), "c")).isZero();
    assertThat(values("a", "rate.level", "2023-08")).last().asString().contains("\"value\":3.9");
    for (String other : List.of("b", "c")) {
      assertThat(read(other, "indicators.jsonl")).isEqualTo(read("a", "indicators.jsonl"));
      assertThat(read(other, "alerts.jsonl")).isEqualTo(read("a", "alerts.jsonl"));
    }
  }

  @Test
  void aConflictIsADeadLetterWithFileAndLine() throws Exception {
    List<String> rows = new ArrayList<>(Files.readAllLines(sample("revised-rates.csv")));
    rows.add(rows.get(1).replace("3.7", "3.6"));
    Path file = Files.write(folder.resolve("r.csv"), rows);
    assertThat(replay("rates", List.of(file), "out")).isZero();
    assertThat(read("out", "summary.json")).contains("\"conflict\" : 1,");
    assertThat(read("out", "dead-letters.jsonl"))
        .contains("\"reason\":\"conflict\"", "\"file\":\"r.csv\"", "value (3.6 / 3.7)");
  }

  @Test
  void aNumberLeftBlankTakesNoWarningBack() throws Exception {
    assertThat(replay("layoffs", List.of(sample("count-goes-blank.csv")), "out")).isZero();
    List<String> alerts = read("out", "alerts.jsonl").lines().toList();
    assertThat(alerts).isNotEmpty().noneMatch(l -> l.contains("\"msg_type\":\"CANCEL\""));
    assertThat(
            alerts.stream()
                .filter(l -> l.contains("\"msg_type\":\"ALERT\""))
                .map(l -> l.replaceAll(".*\"rule_id\":\"([^\"]+)\".*", "$1")))
        .as("one episode of each rule")
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }
}
