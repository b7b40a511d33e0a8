package org.fengsui.intake.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fengsui.intake.gate.DeadLetters;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.DeadLetter;

/** The CSV files of the product (docs/data-formats.md). */
public final class CsvStreams {
  private CsvStreams() {}

  /**
   * Opens a file for reading, plain or gzip.
   *
   * @throws CsvFileException when the header is missing or has unknown or too few columns
   */
  public static CsvReader open(StreamDefinition<?> stream, Path file) throws IOException {
    return open(stream, file, Conventions.NONE);
  }

  /**
   * Opens a file for reading whose conventions the reader knows.
   *
   * @throws CsvFileException when it is no text, or its header is missing or has unknown or too few
   *     columns
   */
  public static CsvReader open(StreamDefinition<?> stream, Path file, Conventions conventions)
      throws IOException {
    return new CsvReader(stream, file, conventions);
  }

  /** Opens a file for writing and writes its header. */
  public static CsvWriter writer(StreamDefinition<?> stream, Path file) throws IOException {
    return new CsvWriter(stream, file);
  }

  /** The dead letter of a row with a problem; of claims and survey without text and value. */
  public static DeadLetter deadLetter(StreamDefinition<?> stream, Path file, CsvRow row) {
    byte[] text = row.text() == null ? null : row.text().getBytes(StandardCharsets.UTF_8);
    Incoming incoming =
        new Incoming(stream.topic(), -1, -1, null, text, 0, file.toString(), row.line());
    return DeadLetters.of(incoming, row.problem(), row.source());
  }
}
