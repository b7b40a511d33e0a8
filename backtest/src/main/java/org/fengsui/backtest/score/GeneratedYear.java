package org.fengsui.backtest.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.backtest.InMemoryPipeline;
import org.fengsui.backtest.PipelineResult;
import org.fengsui.backtest.scenario.Calendar;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.backtest.scenario.Scenario;
import org.fengsui.backtest.scenario.Setting;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.backtest.scenario.Tally;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.MessageStatus;

/**
 * Runs a generated year through gate, revisions, indicators and rules in memory and holds the
 * warnings against the truth.
 *
 * @param board the scoreboard
 * @param tally what the generator wrote
 * @param result all that the pipeline put out
 */
public record GeneratedYear(Scoreboard board, Tally tally, PipelineResult result) {

  /** Generates and judges the year of a setting with all rules of a pack. */
  public static GeneratedYear run(Pack pack, Setting setting) {
    Scenario scenario = new Scenario(setting);
    List<Incoming> records = new ArrayList<>();
    Scenario.Result written = scenario.play(e -> records.add(incoming(e, records.size())));
    RuleEngine engine = new RuleEngine(pack.jurisdiction(), MessageStatus.TEST, false, false);
    PipelineResult result = new InMemoryPipeline(pack, engine, rules(pack)).run(records);
    Instant from = Instant.ofEpochMilli(ReportingDelay.at(setting.calendar().first(), 0));
    Scoreboard board =
        Scoreboard.of(scenario.truth(), result.warnings(), pack.jurisdiction().areas(), from);
    return new GeneratedYear(board, written.tally(), result);
  }

  private static Incoming incoming(Emission emission, long offset) {
    return new Incoming(
        emission.feed().topic(), 0, offset, null, emission.bytes(), emission.knownAt(), null, -1);
  }

  /** The rules of a pack. */
  public static RuleSet rules(Pack pack) {
    List<Rule> rules = new ArrayList<>();
    for (Map.Entry<String, String> file : pack.ruleFiles().entrySet()) {
      rules.add(new RuleParser().parse(file.getKey(), file.getValue()).orThrow());
    }
    return new RuleSet(rules);
  }

  /**
   * Generates and judges a year and prints the scoreboard.
   *
   * @param args seed, scale, year, file for the alerts as JSON lines; all optional
   * @throws IOException when the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 64;
    double scale = args.length > 1 ? Double.parseDouble(args[1]) : 1;
    int year = args.length > 2 ? Integer.parseInt(args[2]) : 2025;
    Pack pack = Packs.load("cn-ningxia");
    Sources sources = new Sources(pack.jurisdiction());
    GeneratedYear run = run(pack, new Setting(seed, scale, new Calendar(year), sources));
    System.out.print(ScoreText.table(run.board()));
    run.board()
        .falseWarnings()
        .forEach(
            w ->
                System.out.println(
                    w.getAsOf()
                        + " "
                        + w.getRuleId()
                        + " "
                        + w.getScope()
                        + " "
                        + w.getGroup()
                        + " "
                        + w.getLevel()
                        + " "
                        + w.getObserved()));
    System.out.println(run.result().tallies());
    if (args.length > 3) {
      JsonLines lines = new JsonLines(pack.jurisdiction().zone());
      Files.write(Path.of(args[3]), run.result().warnings().stream().map(lines::line).toList());
    }
  }
}
