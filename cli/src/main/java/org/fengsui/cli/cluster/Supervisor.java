package org.fengsui.cli.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.StopSignal;

/**
 * The parent of the processes: starts what ends, says so in a line each, and ends them in their
 * order when it is asked to stop.
 */
final class Supervisor {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final Console console;
  private final ClusterPlan plan;
  private final StateWriter state;
  private final JobWatch watch;
  private final List<ManagedProcess> processes = new ArrayList<>();
  private Spoken spoken;

  Supervisor(Console console, ClusterPlan plan, StateWriter state) {
    this.console = console;
    this.plan = plan;
    this.state = state;
    this.watch = new JobWatch(console, new FlinkPage(plan.page()));
  }

  /** Starts a process and looks after it from now on. */
  void start(ManagedProcess process) throws IOException {
    process.start();
    processes.add(process);
    state.write(processes);
    if (process.role() == Role.JOBMANAGER) {
      spoken = new Spoken(process.output());
    }
  }

  /**
   * Looks after the processes until a stop is asked for or the job's start is refused.
   *
   * @return exit code of the command
   */
  int run(StopSignal stop) throws IOException, InterruptedException {
    while (!stop.await(TICK)) {
      if (tick()) {
        return ExitCode.UNUSABLE;
      }
    }
    return ExitCode.OK;
  }

  /** Looks once; returns whether the job's start is refused. */
  boolean tick() throws IOException, InterruptedException {
    for (ManagedProcess process : processes) {
      if (process.justEnded()) {
        if (process.role() == Role.JOBMANAGER && process.exitCode() == ExitCode.UNUSABLE) {
          forward();
          return true;
        }
        ended(process);
      } else if (process.startWhenDue()) {
        say("cluster.again", process.name(), process.pid());
        state.write(processes);
      }
    }
    forward();
    if (spoken != null) {
      watch.look();
    }
    return false;
  }

  private void ended(ManagedProcess process) throws IOException {
    long pid = process.pid();
    Duration wait = process.ended();
    say("cluster.died", process.name(), pid, process.exitCode(), wait.toSeconds());
    state.write(processes);
  }

  private void forward() throws IOException {
    if (spoken != null) {
      for (String line : spoken.next()) {
        console.err().println(line);
      }
    }
  }

  /** Ends all: the JobManager with a savepoint first, the broker last. */
  void stop() throws IOException {
    say("cluster.stopping");
    for (Role role : List.of(Role.JOBMANAGER, Role.TASKMANAGER, Role.BROKER)) {
      Duration patience = role == Role.JOBMANAGER ? plan.job().stopTimeout().plus(MARGIN) : MARGIN;
      for (ManagedProcess process : processes) {
        if (process.role() == role && !process.stop(patience)) {
          say("cluster.forced", process.name());
        }
      }
      forward();
    }
    state.write(processes);
  }

  private void say(String key, Object... arguments) {
    console.err().println(console.say(key, arguments));
  }
}
