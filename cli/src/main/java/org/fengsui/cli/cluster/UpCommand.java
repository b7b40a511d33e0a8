package org.fengsui.cli.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.config.ClusterSettings;
import org.fengsui.jobs.config.JobSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fengsui cluster up}: starts the processes and looks after them until it is stopped. */
@Command(name = "up", mixinStandardHelpOptions = true, sortOptions = false)
public final class UpCommand implements Callable<Integer> {
  private static final int TASK_MANAGERS = 2;

  @Option(names = "--config", required = true, paramLabel = "F")
  private Path config;

  @Option(names = "--fresh")
  private boolean fresh;

  @Option(names = "--from", paramLabel = "PATH")
  private Path from;

  private final Console console;
  private AskedStart asked;

  /** The command on a console. */
  public UpCommand(Console console) {
    this.console = console;
  }

  @Override
  @SuppressWarnings("try") // the entry of the registry is there for its close alone
  public Integer call() throws Exception {
    ClusterFile file = ClusterFile.read(config);
    RuleFiles.load(file.job().pack(), null);
    ClusterFolder folder = ClusterPlan.folder(file.job(), file.cluster()).create();
    refuseSecond(folder);
    asked = AskedStart.of(file.job(), fresh, from);
    ClusterPlan plan = plan(file.path(), file.job(), file.cluster(), folder);
    try (StopSignal stop = StopSignal.listen();
        Registry.Entry entry = Registry.user().add(folder.root())) {
      Supervisor supervisor = new Supervisor(console, plan, new StateWriter(plan));
      int code;
      try {
        code = start(plan, supervisor, stop) ? supervisor.run(stop) : ExitCode.UNUSABLE;
      } finally {
        supervisor.stop();
      }
      // Said before the signal lets the process go.
      console.err().println(console.say("run.stopped"));
      return code;
    }
  }

  private static void refuseSecond(ClusterFolder folder) throws IOException {
    Optional<ClusterState> there = ClusterState.read(folder).filter(ClusterState::up);
    if (there.isPresent()) {
      throw new UnusableInputException(
          "error.cluster.up", folder.root(), there.get().parent().pid());
    }
  }

  private ClusterPlan plan(
      Path path, JobSettings job, ClusterSettings settings, ClusterFolder folder)
      throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    // Both are held open until both are known, so that they differ.
    try (ServerSocket rest = new ServerSocket(settings.restPort(), 1, loopback);
        ServerSocket rpc = new ServerSocket(0, 1, loopback)) {
      return new ClusterPlan(
          path,
          job,
          settings,
          folder,
          rpc.getLocalPort(),
          rest.getLocalPort(),
          console.language().name().toLowerCase(java.util.Locale.ROOT));
    } catch (java.net.BindException e) {
      throw new UnusableInputException("error.cluster.port", settings.restPort());
    }
  }

  /** Starts all; false when the broker does not serve or a stop was asked for. */
  private boolean start(ClusterPlan plan, Supervisor supervisor, StopSignal stop)
      throws IOException, InterruptedException {
    Broker broker = new Broker(plan.job().bootstrap());
    if (broker.missing()) {
      supervisor.start(
          process(
              plan,
              "broker",
              Role.BROKER,
              n -> CommandLines.broker(plan, "broker", broker.port())));
      if (!serving(plan, broker, supervisor, stop)) {
        return false;
      }
    }
    supervisor.start(
        process(
            plan,
            "jobmanager",
            Role.JOBMANAGER,
            n -> CommandLines.jobManager(plan, "jobmanager", asked.options())));
    for (int i = 0; i < TASK_MANAGERS; i++) {
      int number = i;
      String name = "taskmanager-" + (i + 1);
      supervisor.start(
          process(plan, name, Role.TASKMANAGER, n -> CommandLines.taskManager(plan, name, number)));
    }
    console.err().println(console.say("cluster.up", plan.page(), plan.folder().root()));
    return true;
  }

  private boolean serving(ClusterPlan plan, Broker broker, Supervisor supervisor, StopSignal stop)
      throws IOException, InterruptedException {
    JobSettings job = plan.job();
    List<String> topics = Streams.everyTopic().stream().map(t -> job.topicPrefix() + t).toList();
    Instant end = Instant.now().plus(Broker.patience());
    while (Instant.now().isBefore(end) && !stop.await(java.time.Duration.ofMillis(200))) {
      supervisor.tick();
      if (broker.listening() && broker.complete(job, topics, Math.max(2, job.parallelism()))) {
        console.err().println(console.say("cluster.broker", job.bootstrap()));
        return true;
      }
    }
    return false;
  }

  private static ManagedProcess process(
      ClusterPlan plan, String name, Role role, ManagedProcess.Line line) throws IOException {
    Map<String, String> environment =
        Map.of("FENGSUI_REST_TOKEN_FILE", plan.folder().restToken().toString());
    return new ManagedProcess(name, role, plan.folder().output(name), environment, line);
  }
}
