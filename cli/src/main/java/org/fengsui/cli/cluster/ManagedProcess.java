package org.fengsui.cli.cluster;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the cluster, over all its starts. */
final class ManagedProcess {
  /** Gives the command line of a start. */
  interface Line {
    /**
     * The command line.
     *
     * @param restarts how often the process was started before
     */
    List<String> at(int restarts) throws IOException;
  }

  private final String name;
  private final Role role;
  private final Line line;
  private final Path output;
  private final Map<String, String> environment;
  private final Backoff backoff = new Backoff();
  private Process process;
  private Instant since;
  private Instant due;
  private int restarts;

  ManagedProcess(String name, Role role, Path output, Map<String, String> environment, Line line) {
    this.name = name;
    this.role = role;
    this.output = output;
    this.environment = Map.copyOf(environment);
    this.line = line;
  }

  void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line.at(restarts));
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(output.toFile()));
    environment.forEach(builder.environment()::put);
    process = builder.start();
    since = Instant.now();
    due = null;
  }

  /** Notes that it has ended; returns how long until it is started again. */
  Duration ended() {
    Duration wait = backoff.next(Duration.between(since, Instant.now()));
    due = Instant.now().plus(wait);
    return wait;
  }

  /** Starts it again if its time has come; returns whether it did. */
  boolean startWhenDue() throws IOException {
    if (due == null || Instant.now().isBefore(due)) {
      return false;
    }
    restarts++;
    start();
    return true;
  }

  /** Whether it has ended and nothing was done about it yet. */
  boolean justEnded() {
    return process != null && !process.isAlive() && due == null;
  }

  boolean alive() {
    return process != null && process.isAlive();
  }

  /** Asks it to end and waits; ends it by force when it does not. */
  boolean stop(Duration patience) {
    if (!alive()) {
      return true;
    }
    // not Process.destroy, which closes the pipe by which the child knows that its parent lives
    process.toHandle().destroy();
    try {
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return false;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  Path output() {
    return output;
  }

  int exitCode() {
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  Instant since() {
    return since;
  }

  int restarts() {
    return restarts;
  }
}
