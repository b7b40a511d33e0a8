package org.fengsui.cli.backtest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.Scenario;
import org.fengsui.backtest.scenario.ScenarioCommandSupport;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui backtest generate}: an invented year of Ningxia as files, with its truth. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true)
  private Path output;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = ScenarioCommandSupport.DEFAULT_SEED;

  @Option(names = "--scale", paramLabel = "SHARE")
  private double scale = 1;

  @Option(names = "--year", paramLabel = "YEAR")
  private int year = ScenarioCommandSupport.DEFAULT_YEAR;

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Pack pack = Packs.load("cn-ningxia");
    Scenario.Result written;
    try {
      written = ScenarioCommandSupport.generate(output, seed, scale, pack.jurisdiction(), year);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("error.generate", e.getMessage());
    } catch (UncheckedIOException e) {
      throw new UnusableInputException("error.out", output, e.getCause().getMessage());
    }
    console.out().println(json ? json(written) : text(written));
    return ExitCode.OK;
  }

  private String text(Scenario.Result written) {
    return Stream.of(Feed.values())
        .map(f -> console.say("convert.done", output.resolve(f.file()), written.tally().rows(f)))
        .collect(Collectors.joining("\n"));
  }

  private static String json(Scenario.Result written) {
    return Stream.of(Feed.values())
        .map(f -> String.format(Locale.ROOT, "\"%s\":%d", f.file(), written.tally().rows(f)))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
