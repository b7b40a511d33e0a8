package org.fengsui.backtest.scenario;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The file {@code truth.csv}: what really happens in a generated year, one shock a row. */
public final class TruthFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "shock_id",
              "kind",
              "area",
              "employer",
              "source",
              "start",
              "end",
              "first_reportable",
              "expected")
          .get();

  private TruthFile() {}

  /** Writes a file, replacing one of the same name. */
  static void write(List<Truth> truth, Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path);
        CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      for (Truth t : truth) {
        csv.printRecord(
            t.shockId(),
            t.kind(),
            t.area(),
            String.join(";", t.employers()),
            t.source(),
            t.start(),
            t.end(),
            t.firstReportable().atOffset(ZoneOffset.ofHours(8)),
            t.detectorOnly() ? Truth.DETECTOR_ONLY : String.join(";", t.expected()));
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or a row is none of a truth; the message names the
   *     line
   */
  public static List<Truth> read(Path path) throws IOException {
    List<Truth> truth = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(path);
        CSVParser rows = FORMAT.builder().setSkipHeaderRecord(true).get().parse(in)) {
      for (CSVRecord row : rows) {
        truth.add(truth(row));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException("after " + truth.size() + " shocks: " + e.getMessage(), e);
    }
    return truth;
  }

  private static Truth truth(CSVRecord row) {
    String expected = row.get("expected");
    return new Truth(
        row.get("shock_id"),
        row.get("kind"),
        row.get("area"),
        list(row.get("employer")),
        row.get("source").isEmpty() ? null : row.get("source"),
        LocalDate.parse(row.get("start")),
        LocalDate.parse(row.get("end")),
        OffsetDateTime.parse(row.get("first_reportable")).toInstant(),
        expected.equals(Truth.DETECTOR_ONLY) ? List.of() : list(expected));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }
}
