package org.fengsui.faults.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * CSV files of a generated year, each stream's in a file named after it, last column known time.
 */
final class HistoryFiles {
  /** The streams, in the order in which an office would import them. */
  static final List<String> STREAMS =
      List.of("bases", "employers", "rates", "survey", "claims", "layoffs");

  private HistoryFiles() {}

  /**
   * Copies the rows known in a span of time.
   *
   * @param from folder of the generated year
   * @param to folder that is made
   * @param since first known time of the rows
   * @param before end of the span; rows known from then on stay out
   * @return rows copied
   */
  static long cut(Path from, Path to, Instant since, Instant before) throws IOException {
    Files.createDirectories(to);
    long rows = 0;
    for (String stream : STREAMS) {
      String name = stream + ".csv";
      try (BufferedReader in = Files.newBufferedReader(from.resolve(name));
          BufferedWriter out = Files.newBufferedWriter(to.resolve(name))) {
        out.write(in.readLine() + "\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          Instant known = known(line);
          if (known != null && !known.isBefore(since) && known.isBefore(before)) {
            out.write(line + "\n");
            rows++;
          }
        }
      }
    }
    return rows;
  }

  /** Known time of a row, or null where the generator left a fault in it. */
  private static Instant known(String line) {
    String last = line.substring(line.lastIndexOf(',') + 1);
    try {
      return OffsetDateTime.parse(last).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
