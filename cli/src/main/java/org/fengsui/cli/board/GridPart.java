package org.fengsui.cli.board;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;

/**
 * Draws the areas: one line for each containing area, one tile for each area in it; where there is
 * room a second line shows persons and open episodes.
 *
 * @param roomy whether tiles have two lines
 */
record GridPart(Language language, Paint paint, int columns, boolean roomy) {
  private static final int LEAST_TILE = 11;
  private static final int MOST_TILE = 26;

  List<String> lines(List<Board.Row> rows) {
    int most = rows.stream().mapToInt(r -> r.parts().size()).max().orElse(0);
    int perLine = Math.max(1, Math.min(most, columns / LEAST_TILE - 1));
    int tile = Math.min(MOST_TILE, columns / (perLine + 1));
    List<String> lines = new ArrayList<>();
    for (Board.Row row : rows) {
      for (int from = 0; from == 0 || from < row.parts().size(); from += perLine) {
        int to = Math.min(from + perLine, row.parts().size());
        List<Board.Tile> parts = row.parts().subList(from, to);
        Board.Tile whole = from == 0 ? row.whole() : null;
        int head = row.parts().isEmpty() ? 2 * tile : tile;
        lines.add(line(whole, head, parts, tile, false));
        if (roomy) {
          lines.add(line(whole, head, parts, tile, true));
        }
      }
    }
    return lines;
  }

  private String line(
      Board.Tile whole, int head, List<Board.Tile> parts, int tile, boolean second) {
    StringBuilder line = new StringBuilder();
    line.append(whole == null ? " ".repeat(head) : tile(whole, head, second));
    parts.forEach(t -> line.append(tile(t, tile, second)));
    return line.toString();
  }

  private String tile(Board.Tile tile, int width, boolean second) {
    int inner = width - 1;
    String text;
    Paint.Style style;
    if (tile.level() != null) {
      LevelSign sign = LevelSign.of(tile.level());
      style = sign.style();
      text = second ? counts(tile, inner) : spread(tile, word(tile, sign, inner), inner);
    } else if (tile.unknown()) {
      style = Paint.Style.UNKNOWN;
      text = second ? "/".repeat(inner) : hatched(tile, inner);
    } else {
      style = second ? Paint.Style.FAINT : Paint.Style.CALM;
      text = second ? counts(tile, inner) : spread(tile, "-", inner);
    }
    return paint.in(style, text) + " ";
  }

  private static String doubt(Board.Tile tile) {
    return tile.unknown() ? "?" : "";
  }

  /** Numeral and colour word where the whole name fits beside both, else the numeral. */
  private String word(Board.Tile tile, LevelSign sign, int inner) {
    String both = doubt(tile) + sign.words(language);
    boolean fits = Cells.width(name(tile)) + 1 + Cells.width(both) <= inner;
    return fits ? both : doubt(tile) + sign.numeral();
  }

  private String counts(Board.Tile tile, int inner) {
    List<String> said = new ArrayList<>();
    if (tile.persons() > 0) {
      said.add(language.say("board.persons", tile.persons()));
    }
    if (tile.open() > 0) {
      said.add(language.say("board.open", tile.open()));
    }
    return Cells.left(" " + String.join(" ", said), inner);
  }

  private String name(Board.Tile tile) {
    return (roomy ? " " : "") + language.of(tile.nameZh(), tile.nameEn());
  }

  /** Name to the left, sign to the right, and the persons between them where there is room. */
  private String spread(Board.Tile tile, String sign, int inner) {
    String right = sign;
    if (!roomy && tile.persons() > 0 && inner > LEAST_TILE + 4) {
      right = tile.persons() + " " + sign;
    }
    int room = inner - Cells.width(right) - 1;
    return Cells.left(name(tile), room) + " " + right;
  }

  /** What is not known is neither calm nor alarming: its tile is hatched. */
  private String hatched(Board.Tile tile, int inner) {
    String word = " " + language.say("board.unknown");
    String text = Cells.cut(name(tile), inner - 3);
    int room = inner - Cells.width(text) - 1;
    if (room >= Cells.width(word) + 2) {
      text += word;
      room -= Cells.width(word);
    }
    return text + " " + "/".repeat(room);
  }
}
