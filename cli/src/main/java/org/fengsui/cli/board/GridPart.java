package org.fengsui.cli.board;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;

/** Draws the areas: one line for each containing area, one tile for each area in it. */
record GridPart(Language language, Paint paint, int columns) {
  private static final int LEAST_TILE = 11;

  List<String> lines(List<Board.Row> rows) {
    int most = rows.stream().mapToInt(r -> r.parts().size()).max().orElse(0);
    int perLine = Math.max(1, Math.min(most, columns / LEAST_TILE - 1));
    int tile = Math.min(2 * LEAST_TILE, columns / (perLine + 1));
    List<String> lines = new ArrayList<>();
    for (Board.Row row : rows) {
      for (int from = 0; from == 0 || from < row.parts().size(); from += perLine) {
        StringBuilder line = new StringBuilder();
        int head = row.parts().isEmpty() ? 2 * tile : tile;
        line.append(from == 0 ? tile(row.whole(), head) : " ".repeat(head));
        int to = Math.min(from + perLine, row.parts().size());
        row.parts().subList(from, to).forEach(t -> line.append(tile(t, tile)));
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private String tile(Board.Tile tile, int width) {
    int inner = width - 1;
    if (tile.level() != null) {
      LevelSign sign = LevelSign.of(tile.level());
      String doubt = tile.unknown() ? "?" : "";
      return paint.in(sign.style(), spread(tile, doubt + sign.numeral(), inner)) + " ";
    }
    if (tile.unknown()) {
      return paint.in(Paint.Style.UNKNOWN, hatched(tile, inner)) + " ";
    }
    return paint.in(Paint.Style.CALM, spread(tile, "-", inner)) + " ";
  }

  private String name(Board.Tile tile) {
    return language.of(tile.nameZh(), tile.nameEn());
  }

  /** Name to the left, sign to the right, and the persons between them where there is room. */
  private String spread(Board.Tile tile, String sign, int inner) {
    String right = sign;
    if (tile.persons() > 0 && inner > LEAST_TILE + 4) {
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
