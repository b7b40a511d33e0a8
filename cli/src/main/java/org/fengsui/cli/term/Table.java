package org.fengsui.cli.term;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: the first to the left, the others to the right. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with a heading. */
  public Table(String... heading) {
    rows.add(List.of(heading));
  }

  /** Adds a row; it may be shorter than the heading. */
  public Table row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(String.valueOf(cell));
    }
    rows.add(List.copyOf(texts));
    return this;
  }

  /** The lines of the table, the heading in bold and underlined by dashes. */
  public List<String> lines(Paint paint) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(paint.in(Paint.Style.STRONG, line(rows.get(0), widths)));
    lines.add(paint.in(Paint.Style.FAINT, "-".repeat(total(widths))));
    rows.subList(1, rows.size()).forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static int total(int[] widths) {
    int total = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    return total;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(i == 0 ? "" : GAP);
      line.append(i == 0 ? Cells.left(row.get(i), widths[i]) : Cells.right(row.get(i), widths[i]));
    }
    return line.toString().stripTrailing();
  }
}
