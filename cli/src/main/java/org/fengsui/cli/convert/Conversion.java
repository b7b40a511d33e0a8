package org.fengsui.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.cli.load.WholeFiles;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.convert.Cps;
import org.fengsui.intake.convert.Eta539;
import org.fengsui.intake.convert.Findings;
import org.fengsui.intake.convert.Fred;
import org.fengsui.intake.convert.WarnNotices;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/**
 * Several files of one public format into one file for each stream, which appear when all are
 * whole.
 *
 * @param format the format
 * @param output directory, made when absent
 * @param series what the figures are, for fred
 * @param conventions what the files do not say of themselves
 * @param findings takes what is noticed
 */
record Conversion(
    PublicFormat format,
    Path output,
    Fred.Series series,
    Conventions conventions,
    Findings findings) {

  /**
   * Converts.
   *
   * @return rows by name of the file written
   * @throws UnusableInputException if a file is not of the format, or is to be written
   */
  Map<String, Long> run(List<Path> files) {
    List<String> names = format.streams().stream().map(Conversion::name).toList();
    Map<StreamDefinition<?>, CsvWriter> writers = new LinkedHashMap<>();
    try (WholeFiles whole = new WholeFiles(output).noneOf(files, names)) {
      try {
        for (StreamDefinition<?> kind : format.streams()) {
          writers.put(kind, CsvStreams.writer(kind, whole.path(name(kind))));
        }
        files.forEach(file -> convert(file, writers));
      } finally {
        for (CsvWriter writer : writers.values()) {
          writer.close();
        }
      }
      whole.whole();
      return rows(writers);
    } catch (IOException e) {
      throw new UnusableInputException("error.out", output, e.getMessage());
    }
  }

  private void convert(Path file, Map<StreamDefinition<?>, CsvWriter> to) {
    try {
      switch (format) {
        case WARN_NOTICES ->
            WarnNotices.convert(file, conventions, to.get(Streams.LAYOFFS), findings);
        case ETA539 ->
            Eta539.convert(
                file, conventions, to.get(Streams.CLAIMS), to.get(Streams.BASES), findings);
        case CPS ->
            Cps.convert(
                file,
                Cps.monthOf(file.getFileName().toString()),
                conventions,
                to.get(Streams.SURVEY),
                findings);
        case FRED -> Fred.convert(file, conventions, series, to.get(Streams.RATES), findings);
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
}
