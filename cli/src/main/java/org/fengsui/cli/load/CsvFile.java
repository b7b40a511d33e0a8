package org.fengsui.cli.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.Decoding;
import org.fengsui.intake.csv.OfficeFile;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * A CSV file of the product, read row by row.
 *
 * @param input the file and its stream
 * @param conventions what it does not say of itself
 */
public record CsvFile(InputFile input, Conventions conventions) {
  /** A file of which nothing further is known. */
  public CsvFile(InputFile input) {
    this(input, Conventions.NONE);
  }

  /**
   * Hands over every row.
   *
   * @return what was noticed about the file
   * @throws UnusableInputException if the file itself is unusable; a bad row never makes it so
   */
  public FileNotes read(RowSink sink) {
    StreamDefinition<SpecificRecordBase> kind = Streams.of(input.stream());
    try (CsvReader rows = CsvStreams.open(kind, input.path(), conventions)) {
      while (rows.hasNext()) {
        hand(rows.next(), kind, sink);
      }
      return new FileNotes(shown(rows.decoding(), kind), rows.localTimes());
    } catch (IOException e) {
      throw unusable(e);
    } catch (UncheckedIOException e) {
      throw unusable(e.getCause());
    }
  }

  /** Of people's records no cell is shown. */
  private static Decoding shown(Decoding decoding, StreamDefinition<?> kind) {
    return decoding == null || !kind.microdata()
        ? decoding
        : new Decoding(decoding.encoding(), List.of());
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
  public long lines() {
    try (BufferedReader in =
        new BufferedReader(OfficeFile.look(input.path(), conventions.encoding()).text())) {
      return Math.max(0, in.lines().count() - 1);
    } catch (IOException e) {
      throw unusable(e);
    } catch (UncheckedIOException e) {
      throw unusable(e.getCause());
    }
  }
}
