package org.fengsui.cli.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui console}: the console alone, on the topics of a running Kafka. */
@Command(name = "console", mixinStandardHelpOptions = true, sortOptions = false)
public final class ConsoleCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "F")
  private Path config;

  private final Console console;

  /** The command on a console. */
  public ConsoleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path file = new InputFile(Topics.EARLY_WARNING_ALERTS, config).readable().path();
    try (StopSignal stop = StopSignal.listen();
        ConsoleProcess process = ConsoleProcess.start(file)) {
      process.whenEnded(stop::stop);
      stop.awaitAsked();
      if (!process.alive()) {
        return process.exitCode();
      }
    }
    console.err().println(console.say("run.stopped"));
    return ExitCode.OK;
  }
}
