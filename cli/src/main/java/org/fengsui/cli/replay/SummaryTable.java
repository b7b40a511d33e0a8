package org.fengsui.cli.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.cli.term.Table;
import org.fengsui.schemas.EarlyWarning;

/** The summary of a replay for people. */
record SummaryTable(Console console) {
  private Language language() {
    return console.language();
  }

  private Paint paint() {
    return console.paint();
  }

  String text(Summary summary, Path out) {
    List<String> lines = new ArrayList<>(streams(summary.streams()).lines(paint()));
    lines.add("");
    lines.addAll(alerts(summary).lines(paint()));
    lines.add("");
    lines.add(
        language().say("replay.span", orDash(summary.firstKnown()), orDash(summary.lastKnown())));
    lines.add(language().say("replay.time", seconds(summary.wallTime()), phases(summary)));
    lines.add(language().say("replay.written", out, summary.indicators()));
    summary.files().forEach(f -> lines.addAll(f.notes().sentences(console, f.file().name())));
    refusals(summary.streams()).ifPresent(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** How many rows were refused and why, as the last line. */
  private Optional<String> refusals(Map<String, Tally> streams) {
    Map<String, Long> reasons = new TreeMap<>();
    streams.values().forEach(t -> t.reasons().forEach((r, n) -> reasons.merge(r, n, Long::sum)));
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    long refused = reasons.values().stream().mapToLong(Long::longValue).sum();
    long read = streams.values().stream().mapToLong(t -> t.of(Kind.READ)).sum();
    String why =
        reasons.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return Optional.of(language().say("replay.refused", refused, read, why));
  }

  private Table streams(Map<String, Tally> streams) {
    Table table =
        new Table(
            language().say("replay.stream"),
            language().say("replay.READ"),
            language().say("replay.ACCEPTED"),
            language().say("replay.DUPLICATE"),
            language().say("replay.DEAD_LETTERED"),
            language().say("replay.AMENDED"),
            language().say("replay.WITHDRAWN"),
            language().say("replay.SUPERSEDED"),
            language().say("replay.LATE"));
    streams.forEach(
        (stream, t) ->
            table.row(
                stream,
                t.of(Kind.READ),
                t.of(Kind.ACCEPTED),
                t.of(Kind.DUPLICATE),
                t.of(Kind.DEAD_LETTERED),
                t.of(Kind.AMENDED),
                t.of(Kind.WITHDRAWN),
                t.of(Kind.SUPERSEDED),
                t.of(Kind.LATE)));
    return table;
  }

  private Table alerts(Summary summary) {
    List<String> levels = List.of("RED", "ORANGE", "YELLOW", "BLUE", "none");
    List<String> heading = new ArrayList<>(List.of(language().say("replay.rule")));
    levels.forEach(level -> heading.add(language().say("level." + level)));
    Table table = new Table(heading.toArray(String[]::new));
    for (String rule : summary.alertsBy(EarlyWarning::getRuleId).keySet()) {
      List<Object> cells = new ArrayList<>(List.of(rule));
      for (String level : levels) {
        cells.add(
            summary.alerts().stream()
                .filter(w -> w.getRuleId().equals(rule) && Summary.level(w).equals(level))
                .count());
      }
      table.row(cells.toArray());
    }
    return table;
  }

  private String phases(Summary summary) {
    List<String> parts = new ArrayList<>();
    summary
        .phases()
        .forEach((name, time) -> parts.add(language().say("phase." + name) + " " + seconds(time)));
    return String.join(", ", parts);
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private static String orDash(String text) {
    return text == null ? "-" : text;
  }
}
