package org.fengsui.cli.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.cli.kafka.TopicReader;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.LateRecord;
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

  private static final Comparator<DeadLetter> LETTERS =
      Comparator.comparing(DeadLetter::getStream)
          .thenComparing(d -> orEmpty(d.getFile()))
          .thenComparing(d -> d.getLine() == null ? d.getOffset() : d.getLine());

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Reads the topics of a job that has ended. */
  public static Results read(TopicReader reader) {
    Map<String, EarlyWarning> alerts = new TreeMap<>();
    reader.readAll(Topics.EARLY_WARNING_ALERTS, Codecs.earlyWarnings(), w -> keepLatest(alerts, w));
    List<IndicatorValue> values = new ArrayList<>();
    reader.readAll(
        Topics.INDICATORS,
        Codecs.indicatorValues(),
        v -> {
          // Today's running values are for boards; files carry periods.
          if (!v.getFlags().contains(Flags.OPEN)) {
            values.add(v);
          }
        });
    List<DeadLetter> letters = new ArrayList<>();
    reader.readAll(Topics.DEAD_LETTERS, Codecs.deadLetters(), letters::add);
    Map<String, Long> late = new TreeMap<>();
    reader.<LateRecord>readAll(
        Topics.LATE_RECORDS, Codecs.lateRecords(), l -> late.merge(l.getStream(), 1L, Long::sum));
    return sorted(alerts.values(), values, letters, late);
  }

  /** The same results in the order of the files. */
  static Results sorted(
      Collection<EarlyWarning> alerts,
      Collection<IndicatorValue> values,
      Collection<DeadLetter> letters,
      Map<String, Long> late) {
    return new Results(
        alerts.stream().sorted(JsonLines.ORDER).toList(),
        values.stream().sorted(VALUES).toList(),
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
   * @param directory where; it exists
   * @param lines writer of lines
   * @throws IOException if a file cannot be written
   */
  public void write(Path directory, JsonLines lines) throws IOException {
    write(directory.resolve("alerts.jsonl"), alerts, lines::line);
    write(directory.resolve("indicators.jsonl"), indicators, lines::line);
    write(directory.resolve("dead-letters.jsonl"), deadLetters, lines::line);
  }

  private static <T> void write(Path file, List<T> records, Function<T, String> line)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (T record : records) {
        out.write(line.apply(record).stripTrailing());
        out.write('\n');
      }
    }
  }
}
