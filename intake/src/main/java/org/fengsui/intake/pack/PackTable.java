package org.fengsui.intake.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A small CSV table of a pack, all of whose columns must be there and filled unless optional. */
final class PackTable {
  private final String file;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Reads a table.
   *
   * @param file file name for messages
   * @param text the CSV text
   * @param columns columns of the header, in order
   */
  PackTable(String file, String text, String... columns) {
    this.file = file;
    try (CSVParser parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text))) {
      boolean header = true;
      for (CSVRecord record : parser) {
        int line = (int) parser.getCurrentLineNumber();
        if (header && !record.toList().equals(List.of(columns))) {
          throw new PackException(
              file,
              1,
              "表头应为 " + String.join(",", columns),
              "the header must be " + String.join(",", columns));
        }
        if (!header) {
          rows.add(row(record, line, columns));
        }
        header = false;
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new PackException(file, 0, "不是有效的 CSV", "is no valid CSV: " + e.getMessage());
    }
  }

  private Row row(CSVRecord record, int line, String... columns) {
    if (record.size() != columns.length) {
      throw new PackException(
          file,
          line,
          "应有 " + columns.length + " 列，实有 " + record.size() + " 列",
          "has " + record.size() + " cells, not " + columns.length);
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      cells.put(columns[i], record.get(i).strip());
    }
    return new Row(file, line, cells);
  }

  List<Row> rows() {
    return rows;
  }

  /** One row. */
  record Row(String file, int line, Map<String, String> cells) {
    /** A cell that must be filled. */
    String need(String column) {
      String cell = cells.get(column);
      if (cell.isEmpty()) {
        throw wrong("列 " + column + " 为空", "column " + column + " is empty");
      }
      return cell;
    }

    /** A cell that may be empty. */
    String get(String column) {
      return cells.get(column);
    }

    PackException wrong(String zh, String en) {
      return new PackException(file, line, zh, en);
    }
  }
}
