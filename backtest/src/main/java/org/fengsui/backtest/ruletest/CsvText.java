package org.fengsui.backtest.ruletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/** Reads rows of a rule test by way of a temporary file, exactly as an import reads them. */
final class CsvText implements RuleTestRunner.CsvSource {
  @Override
  public List<Incoming> read(String stream, String text) {
    StreamDefinition<?> kind = Streams.ofCsvName(stream);
    try {
      Path file = Files.createTempFile("rule-test-" + stream, ".csv");
      try {
        Files.writeString(file, text);
        return records(kind, stream, file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rows of " + stream + ": " + e.getMessage(), e);
    }
  }

  private static List<Incoming> records(StreamDefinition<?> kind, String stream, Path file)
      throws IOException {
    List<Incoming> records = new ArrayList<>();
    try (CsvReader rows = CsvStreams.open(kind, file)) {
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (row.record() == null) {
          throw new IllegalArgumentException(
              "row " + (row.line() - 1) + " of " + stream + " cannot be read: " + row.problem());
        }
        byte[] bytes = Wire.encode(kind.topic(), row.record());
        records.add(
            new Incoming(kind.topic(), 0, records.size(), null, bytes, 0, stream, row.line()));
      }
    }
    return records;
  }
}
