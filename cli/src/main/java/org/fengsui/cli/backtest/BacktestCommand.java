package org.fengsui.cli.backtest;

import java.util.concurrent.Callable;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fengsui backtest}: chooses among its subcommands. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
public final class BacktestCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  /** The command on a console. */
  public BacktestCommand(Console console) {
    this.console = console;
  }

  /** The subcommands, in the order in which help lists them. */
  public static java.util.List<Callable<Integer>> subcommands(Console console) {
    return java.util.List.of(new GenerateCommand(console), new ScoreCommand(console));
  }

  /** Without a subcommand, lists them. */
  @Override
  public Integer call() {
    spec.commandLine().usage(console.out());
    return ExitCode.UNUSABLE;
  }
}
