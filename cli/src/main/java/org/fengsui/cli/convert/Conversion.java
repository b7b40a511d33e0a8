package org.fengsui.cli.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.convert.Cps;
import org.fengsui.intake.convert.Eta539;
import org.fengsui.intake.convert.Fred;
import org.fengsui.intake.convert.WarnNotices;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/**
 * Several files of one public format into one file for each stream.
 *
 * @param format the format
 * @param output directory, which exists
 * @param series what the figures are, for fred
 */
record Conversion(PublicFormat format, Path output, Series series) {

  /**
   * What a file of bare figures does not say of itself.
   *
   * @param region area code
   * @param measure measure
   * @param basis basis
   */
  record Series(String region, String measure, String basis) {}

  /**
   * Converts.
   *
   * @return rows by name of the file written
   * @throws UnusableInputException if a file is not of the format
   */
  Map<String, Long> run(List<Path> files) {
    Map<StreamDefinition<?>, CsvWriter> writers = new LinkedHashMap<>();
    try {
      for (StreamDefinition<?> kind : format.streams()) {
        writers.put(kind, CsvStreams.writer(kind, output.resolve(name(kind))));
      }
      files.forEach(file -> convert(file, writers));
      return rows(writers);
    } catch (IOException e) {
      throw new UnusableInputException("error.out", output, e.getMessage());
    } finally {
      writers.values().forEach(Conversion::close);
    }
  }

  private void convert(Path file, Map<StreamDefinition<?>, CsvWriter> to) {
    try (InputStream in = Files.newInputStream(file)) {
      switch (format) {
        case WARN_NOTICES -> WarnNotices.convert(in, to.get(Streams.LAYOFFS));
        case ETA539 -> Eta539.convert(in, to.get(Streams.CLAIMS), to.get(Streams.BASES));
        case CPS ->
            Cps.convert(in, Cps.monthOf(file.getFileName().toString()), to.get(Streams.SURVEY));
        case FRED ->
            Fred.convert(
                in, series.region(), series.measure(), series.basis(), to.get(Streams.RATES));
      }
    } catch (IOException | RuntimeException e) {
      throw new UnusableInputException("error.convert", file, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Long> rows(Map<StreamDefinition<?>, CsvWriter> writers) {
    Map<String, Long> rows = new LinkedHashMap<>();
    writers.forEach((kind, writer) -> rows.put(name(kind), writer.rows()));
    return rows;
  }

  private static String name(StreamDefinition<?> kind) {
    return kind.columns().file() + ".csv";
  }

  private static void close(CsvWriter writer) {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
