package org.fengsui.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/** Writes one CSV file of the product, header first. */
public final class CsvWriter implements Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final StreamDefinition<SpecificRecordBase> stream;
  private final List<String> columns;
  private final CSVPrinter printer;
  private long rows;

  CsvWriter(StreamDefinition<?> stream, Path file) throws IOException {
    Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.stream = Streams.of(stream.topic());
    this.columns = stream.columns().all();
    this.printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(columns);
  }

  /** Writes a record. */
  public void write(SpecificRecord record) throws IOException {
    row(stream.cells((SpecificRecordBase) record));
  }

  /**
   * Writes cells as they are, valid or not; columns left out are empty.
   *
   * @throws IllegalArgumentException for a column that the stream does not have
   */
  public void row(Map<String, String> cells) throws IOException {
    if (!columns.containsAll(cells.keySet())) {
      throw new IllegalArgumentException(
          "columns " + cells.keySet() + " are not all in " + columns);
    }
    for (String column : columns) {
      printer.print(cells.getOrDefault(column, ""));
    }
    printer.println();
    rows++;
  }

  /** Rows written so far, without the header. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
