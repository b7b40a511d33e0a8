package org.fengsui.backtest.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a scenario to a folder: one CSV file a stream, {@code truth.csv} with the shocks, and
 * {@code rows.csv} with the rows by stream and kind. Rows go to the disk as they are drawn.
 */
public final class ScenarioFiles {
  private static final List<String> TRUTH_HEADER =
      List.of(
          "shock_id",
          "kind",
          "area",
          "employer",
          "source",
          "start",
          "end",
          "first_reportable",
          "expected");

  private ScenarioFiles() {}

  /**
   * Writes all files, replacing those of the same name.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public static Scenario.Result write(Scenario scenario, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("无法创建目录 / cannot create " + folder, e);
    }
    Scenario.Result result = streams(scenario, folder);
    truth(scenario.truth(), folder.resolve("truth.csv"));
    rows(result.tally(), folder.resolve("rows.csv"));
    return result;
  }

  private static Scenario.Result streams(Scenario scenario, Path folder) {
    Map<Feed, CsvFile> files = new EnumMap<>(Feed.class);
    Map<Feed, List<String>> columns = new EnumMap<>(Feed.class);
    try {
      for (Feed feed : Feed.values()) {
        columns.put(feed, CsvColumns.of(feed));
        files.put(feed, new CsvFile(folder.resolve(feed.file()), columns.get(feed)));
      }
      return scenario.play(e -> files.get(e.feed()).row(cells(e.record(), columns.get(e.feed()))));
    } finally {
      files.values().forEach(CsvFile::close);
    }
  }

  private static List<String> cells(SpecificRecord record, List<String> columns) {
    return columns.stream().map(c -> CsvColumns.cell(record, c)).toList();
  }

  private static void truth(List<Truth> truth, Path path) {
    try (CsvFile file = new CsvFile(path, TRUTH_HEADER)) {
      for (Truth t : truth) {
        file.row(
            List.of(
                t.shockId(),
                t.kind(),
                t.area(),
                String.join(";", t.employers()),
                t.source() == null ? "" : t.source(),
                t.start().toString(),
                t.end().toString(),
                t.firstReportable().atOffset(java.time.ZoneOffset.ofHours(8)).toString(),
                t.detectorOnly() ? Truth.DETECTOR_ONLY : String.join(";", t.expected())));
      }
    }
  }

  private static void rows(Tally tally, Path path) {
    try (CsvFile file = new CsvFile(path, List.of("stream", "kind", "rows"))) {
      for (Feed feed : Feed.values()) {
        for (Tally.Kind kind : Tally.Kind.values()) {
          file.row(List.of(feed.topic(), kind.name(), Long.toString(tally.of(feed, kind))));
        }
      }
    }
  }
}
