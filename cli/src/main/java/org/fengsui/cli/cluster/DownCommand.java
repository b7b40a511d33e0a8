package org.fengsui.cli.cluster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui cluster down}: asks a running {@code up} to stop, and waits until it has. */
@Command(name = "down", mixinStandardHelpOptions = true, sortOptions = false)
public final class DownCommand implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "F")
  private Path config;

  private final Console console;

  /** The command on a console. */
  public DownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<ClusterFolder> folder = Registry.user().meant(config);
    Optional<ClusterState> state =
        folder.isPresent() ? ClusterState.read(folder.get()) : Optional.empty();
    Optional<ProcessHandle> parent = state.flatMap(s -> s.parent().running());
    if (parent.isEmpty()) {
      console.err().println(console.say("cluster.none"));
      return ExitCode.FINDINGS;
    }
    parent.get().destroy();
    parent.get().onExit().get();
    console.err().println(console.say("cluster.down", folder.get().root()));
    return ExitCode.OK;
  }
}
