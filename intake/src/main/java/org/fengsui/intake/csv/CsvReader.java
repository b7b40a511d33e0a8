package org.fengsui.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.RefusalException;
import org.fengsui.intake.stream.StreamDefinition;

/** Reads the rows of one CSV file, plain or gzip, in order; a bad row never ends it. */
public final class CsvReader implements Iterator<CsvRow>, Closeable {
  private final StreamDefinition<?> stream;
  private final OfficeTable table;
  private OfficeTable.Row next;
  private long localTimes;

  CsvReader(StreamDefinition<?> stream, Path file, Conventions conventions) throws IOException {
    this.stream = stream;
    this.table = new OfficeTable(file, conventions.only(stream.columns().all()));
    table.header().only(stream.columns().all()).distinct().with(stream.columns().required());
    next = table.next();
  }

  /** How the file was decoded; null: it is UTF-8. */
  public Decoding decoding() {
    return table.decoding();
  }

  /** Instants read so far that gave no offset. */
  public long localTimes() {
    return localTimes;
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
    OfficeTable.Row row = next;
    next = table.next();
    return read(row);
  }

  private CsvRow read(OfficeTable.Row row) {
    if (row.problem() != null) {
      return new CsvRow(row.line(), null, row.problem(), null, text(row.text()));
    }
    Cells cells = new Cells(row.cells(), table.notation());
    try {
      CsvRow read = new CsvRow(row.line(), stream.read(cells), null, cells.text("source"), null);
      localTimes += cells.localTimes();
      return read;
    } catch (RefusalException e) {
      return new CsvRow(row.line(), null, e.problem(), cells.text("source"), text(row.text()));
    }
  }

  /** The row as it was written, for its dead letter; null where it may not leave the house. */
  private String text(List<String> cells) {
    return stream.microdata() ? null : CSVFormat.RFC4180.format(cells.toArray());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
