package org.fengsui.intake.convert;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengsui.intake.csv.CsvReader;

/** Rows of a foreign CSV file, plain or gzip, by column name. */
final class ForeignTable implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrailingData(true).setLenientEof(true).get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;

  /**
   * Opens a table.
   *
   * @throws IOException when the file is empty or lacks a column that the conversion needs
   */
  ForeignTable(InputStream in, String... needed) throws IOException {
    parser = FORMAT.parse(CsvReader.reader(in));
    records = parser.iterator();
    header = records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
    for (String column : needed) {
      if (!header.contains(column)) {
        throw new IOException(
            "line 1: the header lacks the column " + column + " / 表头缺少列 " + column);
      }
    }
  }

  /** The next row, or null at the end; cells that a short row lacks are empty. */
  Map<String, String> next() {
    while (records.hasNext()) {
      CSVRecord record = records.next();
      if (record.size() > 1 || !record.get(0).isBlank()) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), i < record.size() ? record.get(i).strip() : "");
        }
        return row;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
