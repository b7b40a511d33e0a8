package org.fengsui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands in a process of their own, as people start and stop them. */
public final class Child implements AutoCloseable {
  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param output file for all that it says; its directory is the child's temporary directory
   */
  public static Child start(Path output, String... arguments) throws IOException {
    List<String> line =
        java(output.toAbsolutePath().getParent(), output.resolveSibling("fengsui.log"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new Child(builder.redirectOutput(output.toFile()).start(), output);
  }

  /**
   * The command line of the commands, without their arguments.
   *
   * @param temporary their temporary directory
   * @param log their log
   */
  public static List<String> java(Path temporary, Path log) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("lang", "util", "time")) {
      line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Dfile.encoding=UTF-8");
    line.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    line.add("-Dfengsui.log=" + log.toAbsolutePath());
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Fengsui.class.getName());
    return line;
  }

  /** All that it has said so far. */
  public String said() throws IOException {
    return Files.readString(output);
  }

  /** Id of the process. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Asks it to stop, as a service manager does, and waits; returns the exit code. */
  public int terminate(Duration patience) throws InterruptedException {
    process.destroy();
    return exit(patience);
  }

  /** Waits until it ends by itself; returns the exit code. */
  public int exit(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still running after " + patience);
    }
    return process.exitValue();
  }

  /** Ends it in the middle of what it does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it and waits, so that nothing writes into a directory that the test then deletes. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
