package org.fengsui.cli.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * A CSV file of the product, read row by row.
 *
 * @param input the file and its stream
 */
public record CsvFile(InputFile input) {

  /**
   * Hands over every row.
   *
   * @throws UnusableInputException if the file itself is unusable; a bad row never makes it so
   */
  public void read(RowSink sink) {
    StreamDefinition<SpecificRecordBase> kind = Streams.of(input.stream());
    try (CsvReader rows = CsvStreams.open(kind, input.path())) {
      while (rows.hasNext()) {
        hand(rows.next(), kind, sink);
      }
    } catch (IOException e) {
      throw unusable(e);
    } catch (UncheckedIOException e) {
      throw unusable(e.getCause());
    }
  }

  private void hand(CsvRow row, StreamDefinition<SpecificRecordBase> kind, RowSink sink) {
    if (row.record() == null) {
      sink.refused(CsvStreams.deadLetter(kind, input.path().getFileName(), row));
    } else {
      byte[] bytes = Wire.encode(input.stream(), row.record());
      sink.row(kind.id(row.record()), bytes, row.line());
    }
  }

  private UnusableInputException unusable(IOException e) {
    return new UnusableInputException(
        "error.file.csv", input.path(), String.valueOf(e.getMessage()));
  }

  /**
   * Number of lines below the header, for a progress bar.
   *
   * @throws UnusableInputException if the file cannot be read
   */
  public static long lines(InputFile input) {
    try (BufferedReader in =
        new BufferedReader(CsvReader.reader(Files.newInputStream(input.path())))) {
      return Math.max(0, in.lines().count() - 1);
    } catch (IOException e) {
      throw new CsvFile(input).unusable(e);
    } catch (UncheckedIOException e) {
      throw new CsvFile(input).unusable(e.getCause());
    }
  }
}
