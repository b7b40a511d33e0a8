package org.fengsui.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fengsui.cli.backtest.BacktestCommand;
import org.fengsui.cli.cluster.ClusterCommand;
import org.fengsui.cli.console.ConsoleCommand;
import org.fengsui.cli.convert.ConvertCommand;
import org.fengsui.cli.demo.DemoCommand;
import org.fengsui.cli.load.ImportCommand;
import org.fengsui.cli.replay.ReplayCommand;
import org.fengsui.cli.run.RunCommand;
import org.fengsui.cli.term.Console;

/** The subcommands, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static List<Callable<Integer>> all(Console console) {
    return List.of(
        new DemoCommand(console),
        new ReplayCommand(console),
        new ConvertCommand(console),
        new ImportCommand(console),
        new RunCommand(console),
        new ClusterCommand(console),
        new ConsoleCommand(console),
        new BacktestCommand(console));
  }
}
