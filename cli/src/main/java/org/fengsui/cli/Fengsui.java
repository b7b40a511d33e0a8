package org.fengsui.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fengsui.cli.backtest.BacktestCommand;
import org.fengsui.cli.cluster.ClusterCommand;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.Paint;
import org.fengsui.cli.term.UnusableInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code fengsui}: chooses among its subcommands. */
@Command(
    name = "fengsui",
    mixinStandardHelpOptions = true,
    version = "fengsui 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Fengsui implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  private Fengsui(Console console) {
    this.console = console;
  }

  /** Starts a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Log.open();
    System.exit(run(Console.system(), arguments));
  }

  /**
   * Runs a command.
   *
   * @param console where it speaks
   * @param arguments command and its options
   * @return exit code
   */
  public static int run(Console console, String... arguments) {
    try {
      return commandLine(console).execute(arguments);
    } catch (VirtualMachineError | LinkageError | AssertionError e) {
      return broken(console, e, List.of(arguments));
    }
  }

  private static int broken(Console console, Throwable e, List<String> arguments) {
    Log.unexpected(e, arguments);
    fail(console, console.say("error.unexpected", rootOf(e), Log.file(System.getenv())));
    return ExitCode.FAILED;
  }

  /** All commands, with help in the language of the console. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Fengsui(console));
    for (Callable<Integer> command : Commands.all(console)) {
      line.addSubcommand(command);
    }
    CommandLine backtest = line.getSubcommands().get("backtest");
    BacktestCommand.subcommands(console).forEach(backtest::addSubcommand);
    CommandLine cluster = line.getSubcommands().get("cluster");
    ClusterCommand.subcommands(console).forEach(cluster::addSubcommand);
    Ansi ansi = console.paint() == Paint.ANSI ? Ansi.ON : Ansi.OFF;
    ColorScheme colours = CommandLine.Help.defaultColorScheme(ansi);
    return line.setResourceBundle(console.language().bundle())
        .setColorScheme(colours)
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(Math.min(console.columns(), 100))
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> refuse(console, e))
        .setExecutionExceptionHandler((e, command, parsed) -> explain(console, e, parsed));
  }

  private static int refuse(Console console, CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    fail(console, console.say("error.usage", e.getMessage(), command));
    return ExitCode.UNUSABLE;
  }

  private static int explain(Console console, Exception e, ParseResult parsed) {
    if (e instanceof UnusableInputException unusable) {
      fail(console, unusable.say(console.language()));
      return ExitCode.UNUSABLE;
    }
    return broken(console, e, parsed.originalArgs());
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String said =
        root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + said;
  }

  private static void fail(Console console, String message) {
    console.err().println(console.paint().in(Paint.Style.BAD, "fengsui: ") + message);
    console.err().flush();
  }

  /** Without a command, lists them. */
  @Override
  public Integer call() {
    spec.commandLine().usage(console.out());
    return ExitCode.UNUSABLE;
  }
}
