package org.fengsui.cli.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fengsui.alerts.messages.JsonLineReader;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.backtest.scenario.Truth;
import org.fengsui.backtest.scenario.TruthFile;
import org.fengsui.backtest.score.ScoreText;
import org.fengsui.backtest.score.Scoreboard;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.EarlyWarning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui backtest score}: warnings held against the truth of a generated year. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false)
public final class ScoreCommand implements Callable<Integer> {
  @Option(names = "--truth", paramLabel = "F", required = true)
  private Path truth;

  @Option(names = "--alerts", paramLabel = "F", required = true)
  private Path alerts;

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public ScoreCommand(Console console) {
    this.console = console;
  }

  /** Code 1 when a shock was missed that a rule should have found. */
  @Override
  public Integer call() {
    List<Truth> shocks = shocks();
    Scoreboard board =
        Scoreboard.of(
            shocks, warnings(), Packs.load("cn-ningxia").jurisdiction().areas(), judged(shocks));
    console.out().print(json ? ScoreText.json(board) + '\n' : ScoreText.table(board));
    console.out().flush();
    return board.missed().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private List<Truth> shocks() {
    try {
      return TruthFile.read(truth);
    } catch (IOException e) {
      throw new UnusableInputException("error.score.file", truth, e.getMessage());
    }
  }

  private List<EarlyWarning> warnings() {
    try (Stream<String> lines = Files.lines(alerts)) {
      return lines.map(JsonLineReader::warning).toList();
    } catch (IOException | RuntimeException e) {
      throw new UnusableInputException("error.score.file", alerts, e.getMessage());
    }
  }

  /** The history before the year of the shocks is not judged. */
  private static Instant judged(List<Truth> shocks) {
    int year =
        shocks.stream().mapToInt(t -> t.end().getYear()).min().orElse(LocalDate.EPOCH.getYear());
    return LocalDate.of(year, 1, 1).atStartOfDay(ReportingDelay.ZONE).toInstant();
  }
}
