package org.fengsui.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table as CSV after RFC 4180, UTF-8. It is written in one transaction that sees the database as
 * it is at its start, to a file of its own, so that neither a big table nor a slow reader holds
 * memory or a connection.
 */
public final class CsvTable {
  /** What tells spreadsheets that a file is UTF-8. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final TransactionTemplate snapshot;

  /**
   * Tables of a database.
   *
   * @param snapshot read-only transactions that see one state
   */
  public CsvTable(TransactionTemplate snapshot) {
    this.snapshot = snapshot;
  }

  /** Gives rows, one after the other, to whoever writes them. */
  public interface Rows<R extends Record> {
    /** Gives every row once. */
    void each(Consumer<R> row);
  }

  /**
   * Writes a table.
   *
   * @param type type of the rows, whose fields are the columns
   * @param mark whether it begins with a byte order mark
   * @throws IOException when the reader is gone or the disk is full
   */
  public <R extends Record> void write(Class<R> type, Rows<R> rows, boolean mark, OutputStream out)
      throws IOException {
    Path file = Files.createTempFile("fengsui-", ".csv");
    try {
      try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        snapshot.executeWithoutResult(t -> print(type, rows, mark, text));
      }
      Files.copy(file, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.delete(file);
    }
  }

  private static <R extends Record> void print(
      Class<R> type, Rows<R> rows, boolean mark, Writer text) {
    try {
      if (mark) {
        text.write(BYTE_ORDER_MARK);
      }
      CSVPrinter printer = CSVFormat.RFC4180.print(text);
      printer.printRecord(Cells.names(type));
      rows.each(r -> print(printer, r));
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(CSVPrinter printer, Record row) {
    try {
      printer.printRecord(Cells.of(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
