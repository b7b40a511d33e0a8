package org.fengsui.cli.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.cli.kafka.RowPlaces;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.cli.load.WholeFiles;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Topics;

/**
 * What the job wrote to its topics, in the order of the files.
 *
 * @param alerts messages by {@link JsonLines#ORDER}, each once
 * @param indicators values of closed and provisional periods
 * @param deadLetters refused records by stream, file and line
 * @param late late records by stream
 */
public record Results(
    List<EarlyWarning> alerts,
    List<IndicatorValue> indicators,
    List<DeadLetter> deadLetters,
    Map<String, Long> late) {
  private static final Comparator<IndicatorValue> VALUES =
      Comparator.comparing(IndicatorValue::getIndicator)
          .thenComparing(v -> v.getScope().getBy())
          .thenComparing(v -> v.getScope().getKey())
          .thenComparing(v -> orEmpty(v.getGroup()))
          .thenComparing(IndicatorValue::getWindow)
          .thenComparing(v -> orEmpty(v.getBasis()))
          .thenComparing(v -> orEmpty(v.getRuleId()))
          .thenComparing(IndicatorValue::getPeriod)
          .thenComparingInt(IndicatorValue::getRevision);

  private static final int BLOCK = 20_000;

  private static final Comparator<DeadLetter> LETTERS =
      Comparator.comparing(DeadLetter::getStream)
          .thenComparing(d -> orEmpty(d.getFile()))
          .thenComparing(d -> d.getLine() == null ? d.getOffset() : d.getLine());

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /**
   * Reads the topics of a job that has ended.
   *
   * @param places finds the rows of records that the job refused after the gate
   */
  public static Results read(TopicReader reader, RowPlaces places) {
    Map<String, EarlyWarning> alerts = new TreeMap<>();
    reader
        .list(Topics.EARLY_WARNING_ALERTS, Codecs::earlyWarnings, w -> true)
        .forEach(w -> keepLatest(alerts, w));
    // Today's running values are for boards; files carry periods.
    List<IndicatorValue> values =
        reader.list(
            Topics.INDICATORS,
            Codecs::indicatorValues,
            value -> !value.getFlags().contains(Flags.OPEN));
    List<DeadLetter> letters = reader.list(Topics.DEAD_LETTERS, Codecs::deadLetters, l -> true);
    Map<String, Long> late = new TreeMap<>();
    reader
        .list(Topics.LATE_RECORDS, Codecs::lateRecords, l -> true)
        .forEach(l -> late.merge(l.getStream(), 1L, Long::sum));
    return sorted(alerts.values(), values, places.named(letters), late);
  }

  /** The same results in the order of the files. */
  static Results sorted(
      Collection<EarlyWarning> alerts,
      Collection<IndicatorValue> values,
      Collection<DeadLetter> letters,
      Map<String, Long> late) {
    return new Results(
        alerts.stream().sorted(JsonLines.ORDER).toList(),
        values.parallelStream().sorted(VALUES).toList(),
        letters.stream().sorted(LETTERS).toList(),
        late);
  }

  /** Of one alert id and sequence the highest attempt counts. */
  private static void keepLatest(Map<String, EarlyWarning> alerts, EarlyWarning warning) {
    alerts.merge(
        warning.getAlertId() + "/" + warning.getSequence(),
        warning,
        (a, b) -> b.getAttempt() >= a.getAttempt() ? b : a);
  }

  /**
   * Writes the three files of lines.
   *
   * @param out where
   * @param lines writer of lines
   * @throws IOException if a file cannot be written
   */
  public void write(WholeFiles out, JsonLines lines) throws IOException {
    write(out.path("alerts.jsonl"), alerts, lines::line);
    write(out.path("indicators.jsonl"), indicators, lines::line);
    write(out.path("dead-letters.jsonl"), deadLetters, lines::line);
  }

  /** Lines are made by the block, each block by all processors. */
  private static <T> void write(Path file, List<T> records, Function<T, String> line)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int from = 0; from < records.size(); from += BLOCK) {
        List<T> block = records.subList(from, Math.min(records.size(), from + BLOCK));
        for (String text : block.parallelStream().map(line).toList()) {
          out.write(text.stripTrailing());
          out.write('\n');
        }
      }
    }
  }
}
