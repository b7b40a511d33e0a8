package org.fengsui.cli.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;

/** Draws the sources: when each last sent a record, several on a line. */
record SourcePart(Language language, Paint paint, int columns) {
  private static final int LEAST = 38;
  private static final int GAP = 2;

  List<String> lines(Board board) {
    int perLine = Math.max(1, (columns - 1) / LEAST);
    int width = (columns - 1) / perLine;
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < board.sources().size(); from += perLine) {
      StringBuilder line = new StringBuilder();
      board.sources().subList(from, Math.min(from + perLine, board.sources().size())).stream()
          .map(s -> source(s, board.clock(), width))
          .forEach(line::append);
      lines.add(line.toString());
    }
    return lines;
  }

  private String source(Board.Source source, Instant clock, int width) {
    String age = age(source.lastKnown(), clock);
    String state = source.silent() ? language.say("board.silent", age) : age;
    int room = width - GAP - Cells.width(state) - 1;
    String name = language.of(source.nameZh(), source.nameEn());
    String text = Cells.left(name, room) + " ";
    String gap = " ".repeat(GAP);
    if (source.silent()) {
      return paint.in(Paint.Style.UNKNOWN, text + state) + gap;
    }
    Paint.Style style = source.lastKnown() == null ? Paint.Style.FAINT : Paint.Style.CALM;
    return text + paint.in(style, state) + gap;
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
