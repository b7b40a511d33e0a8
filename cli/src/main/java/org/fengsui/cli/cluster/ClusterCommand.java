package org.fengsui.cli.cluster;

import java.util.List;
import java.util.concurrent.Callable;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fengsui cluster}: chooses among its subcommands. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
public final class ClusterCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  /** The command on a console. */
  public ClusterCommand(Console console) {
    this.console = console;
  }

  /** The subcommands, in the order in which help lists them. */
  public static List<Callable<Integer>> subcommands(Console console) {
    return List.of(new UpCommand(console), new DownCommand(console), new StatusCommand(console));
  }

  /** Without a subcommand, lists them. */
  @Override
  public Integer call() {
    spec.commandLine().usage(console.out());
    return ExitCode.UNUSABLE;
  }
}
