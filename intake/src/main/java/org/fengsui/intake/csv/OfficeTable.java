package org.fengsui.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengsui.intake.stream.Notation;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;

/**
 * The rows of a CSV file as an office wrote it, by column. Names of columns are read in any case;
 * rows without any content, and columns without name and content, are skipped.
 */
public final class OfficeTable implements Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrailingData(true).setLenientEof(true).get();

  private final OfficeFile file;
  private final Conventions conventions;
  private final RowLimitReader limit;
  private final Dialect dialect;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final TableHeader header;
  private long line;

  /**
   * Opens a file.
   *
   * @throws CsvFileException when it is no text or has no header
   */
  public OfficeTable(Path path, Conventions conventions) throws IOException {
    this.file = OfficeFile.look(path, conventions.encoding());
    this.conventions = conventions;
    this.limit = new RowLimitReader(file.text());
    this.dialect = Dialect.of(limit);
    this.parser =
        FORMAT.builder().setDelimiter(String.valueOf(dialect.delimiter())).get().parse(limit);
    this.records = parser.iterator();
    this.header = TableHeader.read(path, nextRecord(), conventions.columns());
  }

  /**
   * One row.
   *
   * @param line line that it begins on, from 1
   * @param cells its cells by column, without surrounding blanks
   * @param problem why it is none, or null
   * @param text the row as it was written
   */
  public record Row(long line, Map<String, String> cells, Problem problem, List<String> text) {}

  /** The header. */
  public TableHeader header() {
    return header;
  }

  /** How the file writes dates and numbers. */
  public Notation notation() {
    return new Notation(conventions.zone(), conventions.dates(), dialect.delimiter() == ';');
  }

  /** How the file was decoded; null: it is UTF-8. */
  public Decoding decoding() {
    return file.decoding();
  }

  /**
   * The next row that is not blank; null at the end.
   *
   * @throws UncheckedIOException when the file cannot be read on
   */
  public Row next() {
    CSVRecord record = nextRecord();
    return record == null ? null : row(record, line);
  }

  private CSVRecord nextRecord() {
    CSVRecord record;
    do {
      line = parser.getCurrentLineNumber() + 1 + dialect.linesBefore();
      limit.row();
      record = records.hasNext() ? records.next() : null;
    } while (record != null && record.stream().allMatch(Blanks::only));
    return record;
  }

  private Row row(CSVRecord record, long at) {
    List<String> text = record.toList();
    List<String> names = header.names();
    if (text.size() < header.width() || unnamed(text) > 0) {
      return new Row(at, Map.of(), problem(text), text);
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.width(); i++) {
      if (!names.get(i).isEmpty()) {
        cells.put(names.get(i), Blanks.strip(text.get(i)));
      }
    }
    return new Row(at, cells, null, text);
  }

  /** Number of the first column that has content and no name, from 1; 0: none has. */
  private int unnamed(List<String> text) {
    List<String> names = header.names();
    for (int i = 0; i < text.size(); i++) {
      boolean named = i < names.size() && !names.get(i).isEmpty();
      if (!named && !Blanks.only(text.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private Problem problem(List<String> text) {
    int column = unnamed(text);
    boolean inHeader = column > 0 && column <= header.names().size();
    return inHeader
        ? Problem.whole(
            Reason.WRONG_COLUMNS,
            "第 " + column + " 列有内容，但表头没有列名",
            "has content in column " + column + ", which the header does not name")
        : Problem.whole(
            Reason.WRONG_COLUMNS,
            "有 " + text.size() + " 列，表头有 " + header.names().size() + " 列",
            "has " + text.size() + " cells where the header has " + header.names().size());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
