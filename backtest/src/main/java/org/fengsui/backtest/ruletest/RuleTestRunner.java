package org.fengsui.backtest.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.rules.RuleTestFile;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.backtest.PipelineResult;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Pack;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;

/** Runs rule tests through the product's own classes and names every difference. */
public final class RuleTestRunner {
  private final Pack pack;
  private final KeyEngine engine;
  private final CsvSource csv;

  /** Reads the CSV text of a stream, as the import of files does. */
  public interface CsvSource {
    /**
     * The records of a file.
     *
     * @param stream name of its CSV file
     * @param text CSV text with its header row
     */
    List<Incoming> read(String stream, String text);
  }

  /** A runner for one pack that reads rows as an import of CSV files does. */
  public RuleTestRunner(Pack pack, KeyEngine engine) {
    this(pack, engine, new CsvText());
  }

  /** A runner for one pack. */
  public RuleTestRunner(Pack pack, KeyEngine engine, CsvSource csv) {
    this.pack = pack;
    this.engine = engine;
    this.csv = csv;
  }

  /**
   * Runs every case of a file.
   *
   * @param rules finds a rule by its id; null when there is none
   * @return differences, one sentence each; empty when all is as expected
   */
  public List<String> run(RuleTestFile file, Function<String, Rule> rules) {
    Rule rule = rules.apply(file.rule());
    if (rule == null) {
      return List.of("no rule " + file.rule() + " is known / 没有规则 " + file.rule());
    }
    List<String> differences = new ArrayList<>();
    for (RuleTestFile.Case one : file.cases()) {
      differences.addAll(run(rule, one));
    }
    return differences;
  }

  private List<String> run(Rule rule, RuleTestFile.Case one) {
    List<Incoming> records = new ArrayList<>();
    one.rows()
        .forEach(
            (stream, rows) -> {
              if (!rows.isEmpty()) {
                records.addAll(csv.read(stream, RowsAsCsv.of(rows)));
              }
            });
    long until = one.until() == null ? Long.MIN_VALUE : one.until().toEpochMilli();
    InMemoryPipeline pipeline = new InMemoryPipeline(pack, engine, new RuleSet(List.of(rule)));
    PipelineResult result = pipeline.run(records, until);
    String place = rule.id() + ", line " + one.line() + ", " + one.name() + ": ";
    List<String> differences = new ArrayList<>();
    for (DeadLetter refused : result.deadLetters()) {
      differences.add(place + "a row is refused: " + refused.getMessage().getEn());
    }
    compare(one.expected(), result.warnings()).forEach(d -> differences.add(place + d));
    return differences;
  }

  private static List<String> compare(
      List<RuleTestFile.Expected> expected, List<EarlyWarning> warnings) {
    List<String> differences = new ArrayList<>();
    for (int at = 0; at < Math.max(expected.size(), warnings.size()); at++) {
      if (at >= warnings.size()) {
        differences.add("missing " + expected.get(at).fields());
      } else if (at >= expected.size()) {
        differences.add("unexpected " + Comparing.text(warnings.get(at)));
      } else {
        differences.addAll(Comparing.differences(expected.get(at), warnings.get(at)));
      }
    }
    return differences;
  }
}
