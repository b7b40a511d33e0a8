package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.OfficeTable;
import org.fengsui.intake.csv.TableHeader;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.RefusalException;

/** Rows of a foreign CSV file by column name, which may be in any case. */
final class ForeignTable implements AutoCloseable {
  private final OfficeTable table;
  private final Findings findings;

  /**
   * Opens a table.
   *
   * @param findings takes how it was decoded, and rows that are none
   * @throws IOException when the file is no text or is empty
   */
  ForeignTable(Path file, Conventions conventions, Findings findings) throws IOException {
    this.table = new OfficeTable(file, conventions);
    this.findings = findings;
    table.header().distinct();
    if (table.decoding() != null) {
      findings.decoded(file, table.decoding());
    }
  }

  /** The header. */
  TableHeader header() {
    return table.header();
  }

  /**
   * One row.
   *
   * @param line its line, from 1
   * @param cells its cells, which may be empty
   * @param values the same cells, read as values
   */
  record Row(long line, Map<String, String> cells, Cells values) {
    /** A cell, or "" where the column or its content is missing. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** A date as ISO writes it; as it stands where it is none, for the gate to refuse. */
    String date(String column) {
      try {
        return values.date(column) == null ? "" : values.date(column).toString();
      } catch (RefusalException e) {
        return get(column);
      }
    }

    /** A whole number in plain digits; as it stands where it is none, for the gate to refuse. */
    String count(String column) {
      try {
        return values.count(column) == null ? "" : values.count(column).toString();
      } catch (RefusalException e) {
        return get(column);
      }
    }
  }

  /** The next row; null at the end. Rows that do not fit the header are refused. */
  Row next() {
    return next(Map.of());
  }

  /** The next row, its columns renamed: names of the file by names that they get. */
  Row next(Map<String, String> renamed) {
    for (OfficeTable.Row row = table.next(); row != null; row = table.next()) {
      if (row.problem() == null) {
        Map<String, String> cells = new HashMap<>(row.cells());
        for (Map.Entry<String, String> name : renamed.entrySet()) {
          cells.put(name.getKey(), row.cells().getOrDefault(name.getValue(), ""));
        }
        return new Row(row.line(), cells, new Cells(cells, table.notation()));
      }
      findings.refused(table.header().file(), row.line(), row.problem());
    }
    return null;
  }

  /** Refuses a header that lacks a column. */
  ForeignTable needing(String... columns) throws IOException {
    table.header().with(List.of(columns));
    return this;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
