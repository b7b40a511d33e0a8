package org.fengsui.backtest.unknown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.backtest.PipelineResult;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvRow;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;

/** CSV rows through a shipped pack with all its rules, in the order in which they became known. */
final class Replayed {
  private final Pack pack;
  private final PipelineResult result;

  private Replayed(Pack pack, PipelineResult result) {
    this.pack = pack;
    this.result = result;
  }

  /**
   * Replays files.
   *
   * @param files CSV text by name of the stream
   * @param until instant that the clock goes on to, or null: the last known time
   * @param more rules besides those of the pack, in YAML
   */
  static Replayed of(Pack pack, Map<String, String> files, String until, String... more)
      throws IOException {
    List<Incoming> records = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      records.addAll(read(file.getKey(), file.getValue()));
    }
    List<Rule> rules = new ArrayList<>();
    pack.ruleFiles()
        .forEach((name, yaml) -> rules.add(new RuleParser().parse(name, yaml).orThrow()));
    for (String yaml : more) {
      rules.add(new RuleParser().parse("more.yaml", yaml).orThrow());
    }
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    long end = until == null ? Long.MIN_VALUE : Instant.parse(until).toEpochMilli();
    InMemoryPipeline pipeline = new InMemoryPipeline(pack, engine, new RuleSet(rules));
    return new Replayed(pack, pipeline.run(records, end));
  }

  static Pack pack(String id) {
    return Packs.load("../packs/" + id);
  }

  private static List<Incoming> read(String stream, String text) throws IOException {
    StreamDefinition<?> kind = Streams.ofCsvName(stream);
    Path file = Files.createTempFile("replayed-" + stream, ".csv");
    try {
      Files.writeString(file, text);
      List<Incoming> records = new ArrayList<>();
      try (CsvReader rows = CsvStreams.open(kind, file)) {
        while (rows.hasNext()) {
          CsvRow row = rows.next();
          byte[] bytes = Wire.encode(kind.topic(), row.record());
          records.add(
              new Incoming(kind.topic(), 0, records.size(), null, bytes, 0, stream, row.line()));
        }
      }
      return records;
    } finally {
      Files.delete(file);
    }
  }

  /** Messages of a rule at a key: day, type, level and flags. */
  List<String> story(String rule, String key) {
    return messages(rule, key).stream().map(this::said).toList();
  }

  List<EarlyWarning> messages(String rule, String key) {
    return result.warnings().stream()
        .filter(w -> w.getRuleId().equals(rule) && w.getScope().getKey().equals(key))
        .toList();
  }

  private String said(EarlyWarning w) {
    String day = w.getAsOf().atZone(pack.jurisdiction().zone()).toLocalDate().toString();
    String level = w.getLevel() == null ? "" : " " + w.getLevel();
    List<String> flags = new ArrayList<>(w.getEvidence().getFlags());
    flags.retainAll(List.of("no-data", "source-retired", "close-by-person", "incomplete"));
    return day + " " + w.getMsgType() + level + (flags.isEmpty() ? "" : " " + flags);
  }

  /** The last values of an indicator at a key by period, as "value flags". */
  List<String> values(String indicator, String key, String window, String... periods) {
    List<String> found = new ArrayList<>();
    for (String period : periods) {
      String last = "none";
      for (IndicatorValue v : result.values()) {
        boolean here =
            v.getIndicator().equals(indicator)
                && v.getScope().getKey().equals(key)
                && v.getWindow().equals(window)
                && v.getPeriodLabel().equals(period);
        last = here ? v.getValue() + (v.getFlags().isEmpty() ? "" : " " + v.getFlags()) : last;
      }
      found.add(last);
    }
    return found;
  }

  List<IndicatorValue> values() {
    return result.values();
  }
}
