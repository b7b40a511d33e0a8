package org.fengsui.cli.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui cluster status}: which processes run, and how the job is. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false)
public final class StatusCommand implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "F")
  private Path config;

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<ClusterFolder> folder = Registry.user().meant(config);
    Optional<ClusterState> state =
        folder.isPresent() ? ClusterState.read(folder.get()) : Optional.empty();
    if (state.isEmpty()) {
      console.err().println(console.say("cluster.none"));
      return ExitCode.FINDINGS;
    }
    Optional<FlinkPage.Job> job = Optional.empty();
    if (state.get().up()) {
      job = new FlinkPage(URI.create(state.get().page())).job();
    }
    ClusterReport report = new ClusterReport(folder.get(), state.get(), job, Instant.now());
    if (json) {
      console.out().println(report.json());
    } else {
      report.lines(console).forEach(console.out()::println);
    }
    return report.sound() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
