package org.fengsui.intake.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RefusalException;
import org.fengsui.intake.stream.StreamDefinition;

/** Reads the rows of one CSV file, plain or gzip, in order; a bad row never ends it. */
public final class CsvReader implements Iterator<CsvRow>, Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrailingData(true).setLenientEof(true).get();

  private final StreamDefinition<?> stream;
  private final RowLimitReader limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private CSVRecord next;
  private long nextLine;

  CsvReader(StreamDefinition<?> stream, Path file) throws IOException {
    this.stream = stream;
    this.limit = new RowLimitReader(reader(Files.newInputStream(file)));
    this.parser = FORMAT.parse(limit);
    this.records = parser.iterator();
    advance();
    if (next == null) {
      throw new CsvFileException(file, "文件为空，缺少表头", "the file is empty; a header is needed");
    }
    this.header = next.stream().map(String::strip).toList();
    checkHeader(file);
    advance();
  }

  /** Text of a stream, plain or gzip, without byte order mark. */
  public static Reader reader(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    InputStream plain = zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    plain.mark(3);
    if (plain.read() != 0xEF || plain.read() != 0xBB || plain.read() != 0xBF) {
      plain.reset();
    }
    return new InputStreamReader(plain, StandardCharsets.UTF_8);
  }

  private void checkHeader(Path file) throws CsvFileException {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!stream.columns().all().contains(column) || !seen.add(column)) {
        throw new CsvFileException(
            file,
            "表头中的列 " + column + " 未知或重复；可用的列：" + stream.columns().all(),
            "line 1: column "
                + column
                + " is unknown or given twice; columns are "
                + stream.columns().all());
      }
    }
    for (String column : stream.columns().required()) {
      if (!seen.contains(column)) {
        throw new CsvFileException(
            file, "表头缺少列 " + column, "line 1: the header lacks the column " + column);
      }
    }
  }

  /** Moves to the next row that is not blank. */
  private void advance() {
    do {
      nextLine = parser.getCurrentLineNumber() + 1;
      limit.row();
      next = records.hasNext() ? records.next() : null;
    } while (next != null && next.size() == 1 && next.get(0).isBlank());
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  /**
   * The next row.
   *
   * @throws java.io.UncheckedIOException when the file cannot be read on
   */
  @Override
  public CsvRow next() {
    if (next == null) {
      throw new java.util.NoSuchElementException();
    }
    CSVRecord record = next;
    long line = nextLine;
    advance();
    return row(record, line);
  }

  private CsvRow row(CSVRecord record, long line) {
    if (record.size() != header.size()) {
      Problem problem =
          Problem.whole(
              Reason.WRONG_COLUMNS,
              "有 " + record.size() + " 列，表头有 " + header.size() + " 列",
              "has " + record.size() + " cells where the header has " + header.size());
      return new CsvRow(line, null, problem, null, text(record));
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), record.get(i));
    }
    Cells row = new Cells(cells);
    try {
      return new CsvRow(line, stream.read(row), null, row.text("source"), null);
    } catch (RefusalException e) {
      return new CsvRow(line, null, e.problem(), row.text("source"), text(record));
    }
  }

  /** The row as it was written, for its dead letter; null where it may not leave the house. */
  private String text(CSVRecord record) {
    return stream.microdata() ? null : CSVFormat.RFC4180.format(record.toList().toArray());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
