package org.fengsui.cli.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.cli.term.TerminalSize;
import org.fengsui.schemas.EarlyWarning;

/**
 * Draws the board as text. A pure function of what it is given; no line is wider than the terminal,
 * and there are fewer lines than it has rows wherever the areas leave room for that.
 *
 * @param language language of the texts
 * @param paint with colours or without
 * @param size size of the terminal; a low one gets a dense board
 */
public record BoardRenderer(Language language, Paint paint, TerminalSize size) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LEGEND_COLUMNS = 76;
  private static final int AIRY_ROWS = 32;
  private static final int ROOMY_ROWS = 38;
  private static final int ACTIONS_ROWS = 46;

  /** The board as lines separated by line feeds, the last one included. */
  public String render(Board board) {
    List<String> above = above(board);
    List<String> below = below(board);
    int room = size.rows() - 1 - above.size() - below.size();
    List<String> lines = new ArrayList<>(above);
    lines.addAll(latest(board, room));
    lines.addAll(below);
    return String.join("\n", lines) + "\n";
  }

  /** One message as lines: a headline, and the evidence below it. */
  public List<String> message(EarlyWarning warning, Instant clock, ZoneId zone) {
    return part(zone).lines(warning, clock);
  }

  private WarningPart part(ZoneId zone) {
    return new WarningPart(language, paint, size.columns(), zone, size.rows() >= ACTIONS_ROWS);
  }

  private List<String> above(Board board) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(board));
    airy(lines, rule());
    lines.add(caption(board));
    airy(lines, "");
    boolean roomy = size.rows() >= ROOMY_ROWS;
    lines.addAll(new GridPart(language, paint, size.columns(), roomy).lines(board.rows()));
    lines.add(legend(board));
    airy(lines, "");
    lines.add(paint.in(Paint.Style.STRONG, language.say("board.latest", board.messages())));
    return lines;
  }

  private List<String> below(Board board) {
    List<String> lines = new ArrayList<>();
    airy(lines, "");
    airy(lines, paint.in(Paint.Style.STRONG, language.say("board.sources")));
    lines.addAll(new SourcePart(language, paint, size.columns()).lines(board));
    airy(lines, rule());
    if (!board.window().isEmpty()) {
      lines.add(paint.in(Paint.Style.STRONG, Cells.cut(board.window(), size.columns() - 1)));
    }
    String footer = Cells.cut(language.say("board.footer"), size.columns() - 1);
    lines.add(paint.in(Paint.Style.FAINT, footer));
    return lines;
  }

  private void airy(List<String> lines, String line) {
    if (size.rows() >= AIRY_ROWS) {
      lines.add(line);
    }
  }

  private String rule() {
    return paint.in(Paint.Style.FAINT, "=".repeat(size.columns() - 1));
  }

  private String heading(Board board) {
    String left = " " + language.say("board.title");
    String clock =
        board.clock() == null
            ? language.say("board.waiting")
            : CLOCK.format(board.clock().atZone(board.zone()));
    String right = board.catchingUp() ? language.say("board.catching-up") + " " + clock : clock;
    int room = size.columns() - 1 - Cells.width(right) - 2;
    return paint.in(Paint.Style.HEADING, Cells.left(left, room) + " " + right + " ");
  }

  private String caption(Board board) {
    String text = board.caption().isEmpty() ? "" : "> " + board.caption();
    return paint.in(Paint.Style.STRONG, Cells.cut(text, size.columns() - 1));
  }

  /** What the signs mean, each with the number of open episodes. */
  private String legend(Board board) {
    StringBuilder line = new StringBuilder();
    for (LevelSign sign : LevelSign.values()) {
      int open = board.open().getOrDefault(sign.level(), 0);
      String word = size.columns() < LEGEND_COLUMNS ? sign.numeral() : sign.words(language);
      String text = " " + word + " " + open + " ";
      line.append(paint.in(open > 0 ? sign.style() : Paint.Style.FAINT, text)).append(' ');
    }
    line.append(paint.in(Paint.Style.CALM, "- " + language.say("board.calm"))).append("  ");
    line.append(paint.in(Paint.Style.UNKNOWN, "/// " + language.say("board.unknown")));
    return line.toString();
  }

  /** As many whole messages as there is room for; the board keeps its height while it fills. */
  private List<String> latest(Board board, int room) {
    WarningPart part = part(board.zone());
    List<String> lines = new ArrayList<>();
    for (EarlyWarning warning : board.warnings()) {
      List<String> message = part.lines(warning, board.clock());
      if (lines.size() + message.size() > Math.max(room, message.size())) {
        break;
      }
      lines.addAll(message);
    }
    while (lines.size() < room) {
      lines.add("");
    }
    return lines;
  }
}
