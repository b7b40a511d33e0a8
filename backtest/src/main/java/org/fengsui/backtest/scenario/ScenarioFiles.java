package org.fengsui.backtest.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/**
 * Writes a scenario to a folder: one CSV file a stream, {@code truth.csv} with the shocks, and
 * {@code rows.csv} with the rows by stream and kind. Rows go to the disk as they are drawn.
 */
public final class ScenarioFiles {
  private static final CSVFormat ROWS =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader("stream", "kind", "rows")
          .get();

  private ScenarioFiles() {}

  /**
   * Writes all files, replacing those of the same name.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public static Scenario.Result write(Scenario scenario, Path folder) {
    try {
      Files.createDirectories(folder);
      Scenario.Result result = streams(scenario, folder);
      TruthFile.write(scenario.truth(), folder.resolve("truth.csv"));
      rows(result.tally(), folder.resolve("rows.csv"));
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "无法写入 "
              + folder
              + "，请检查目录权限和磁盘空间 / cannot write to "
              + folder
              + "; check permissions and space",
          e);
    }
  }

  private static Scenario.Result streams(Scenario scenario, Path folder) throws IOException {
    Map<Feed, CsvWriter> files = new EnumMap<>(Feed.class);
    try {
      for (Feed feed : Feed.values()) {
        StreamDefinition<?> kind = Streams.of(feed.topic());
        files.put(feed, CsvStreams.writer(kind, folder.resolve(feed.file())));
      }
      return scenario.play(e -> row(files.get(e.feed()), e));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (CsvWriter file : files.values()) {
        file.close();
      }
    }
  }

  private static void row(CsvWriter file, Emission emission) {
    try {
      file.write(emission.record());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rows(Tally tally, Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path);
        CSVPrinter csv = new CSVPrinter(out, ROWS)) {
      for (Feed feed : Feed.values()) {
        for (Tally.Kind kind : Tally.Kind.values()) {
          csv.printRecord(feed.topic(), kind.name(), tally.of(feed, kind));
        }
      }
    }
  }
}
