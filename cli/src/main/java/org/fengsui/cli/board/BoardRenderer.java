package org.fengsui.cli.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.schemas.EarlyWarning;

/**
 * Draws the board as text. A pure function of what it is given; no line is wider than the terminal.
 *
 * @param language language of the texts
 * @param paint with colours or without
 * @param columns columns of the terminal, 64 or more
 * @param warnings most messages shown, two lines each
 */
public record BoardRenderer(Language language, Paint paint, int columns, int warnings) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SOURCE = 38;

  /** The board as lines separated by line feeds, the last one included. */
  public String render(Board board) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(board));
    lines.add(paint.in(Paint.Style.FAINT, rule()));
    lines.add(Cells.cut(board.caption(), columns - 1));
    lines.add("");
    lines.addAll(new GridPart(language, paint, columns).lines(board.rows()));
    lines.add(legend());
    lines.add("");
    lines.add(paint.in(Paint.Style.STRONG, language.say("board.latest", board.messages())));
    lines.addAll(latest(board));
    lines.add("");
    lines.add(paint.in(Paint.Style.STRONG, language.say("board.sources")));
    lines.addAll(sources(board));
    lines.add(paint.in(Paint.Style.FAINT, rule()));
    lines.add(Cells.cut(language.say("board.footer"), columns - 1));
    return String.join("\n", lines) + "\n";
  }

  /** One message as lines: a headline, and the evidence below it. */
  public List<String> message(EarlyWarning warning, Instant clock, ZoneId zone) {
    return new WarningPart(language, paint, columns, zone).lines(warning, clock);
  }

  private String rule() {
    return "=".repeat(columns - 1);
  }

  private String heading(Board board) {
    String left = language.say("board.title");
    String right =
        board.clock() == null
            ? language.say("board.waiting")
            : CLOCK.format(board.clock().atZone(board.zone()));
    int room = columns - 1 - Cells.width(right) - 1;
    return paint.in(Paint.Style.STRONG, Cells.left(left, room) + " " + right);
  }

  private String legend() {
    StringBuilder line = new StringBuilder();
    for (LevelSign sign : LevelSign.values()) {
      line.append(paint.in(sign.style(), " " + sign.words(language) + " ")).append(' ');
    }
    line.append(paint.in(Paint.Style.CALM, "- " + language.say("board.calm"))).append("  ");
    line.append(paint.in(Paint.Style.UNKNOWN, "/// " + language.say("board.unknown")));
    return line.toString();
  }

  private List<String> latest(Board board) {
    WarningPart part = new WarningPart(language, paint, columns, board.zone());
    List<String> lines = new ArrayList<>();
    for (EarlyWarning warning : board.warnings().stream().limit(warnings).toList()) {
      lines.addAll(part.lines(warning, board.clock()));
    }
    // The board keeps its height while it fills, so that redrawing in place does not jump.
    while (lines.size() < 2 * warnings) {
      lines.add("");
    }
    return lines;
  }

  private List<String> sources(Board board) {
    int perLine = Math.max(1, (columns - 1) / SOURCE);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < board.sources().size(); i++) {
      line.append(source(board.sources().get(i), board.clock()));
      if (i % perLine == perLine - 1 || i == board.sources().size() - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  private String source(Board.Source source, Instant clock) {
    String age = age(source.lastKnown(), clock);
    String state = source.silent() ? language.say("board.silent", age) : age;
    int room = SOURCE - 2 - Cells.width(state) - 1;
    String name = language.of(source.nameZh(), source.nameEn());
    String text = Cells.left(name, room) + " " + state;
    return (source.silent() ? paint.in(Paint.Style.UNKNOWN, text) : text) + "  ";
  }

  private String age(Instant lastKnown, Instant clock) {
    if (lastKnown == null || clock == null) {
      return language.say("board.never");
    }
    Duration age = Duration.between(lastKnown, clock);
    if (age.toHours() < 1) {
      return language.say("board.fresh");
    }
    return age.toDays() < 2
        ? language.say("board.hours", age.toHours())
        : language.say("board.days", age.toDays());
  }
}
