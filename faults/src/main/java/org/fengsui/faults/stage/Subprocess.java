package org.fengsui.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the trial, with the signals that faults send it. It ends with this process. */
public final class Subprocess implements AutoCloseable {
  private final Process process;
  private final Path output;
  private final Thread hook;

  private Subprocess(Process process, Path output) {
    this.process = process;
    this.output = output;
    hook = new Thread(this::endAll);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a command.
   *
   * @param command the command and its arguments
   * @param environment variables beside those of this process
   * @param output file that all its words are appended to
   */
  public static Subprocess start(List<String> command, Map<String, String> environment, Path output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    return new Subprocess(builder.start(), output);
  }

  /** Id of the process. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs, also while it is paused. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Its exit code; it has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** All that it has said. */
  public String said() {
    try {
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a signal by its name, {@code STOP} or {@code CONT}. */
  public void signal(String name) throws IOException, InterruptedException {
    signal(process.pid(), name);
  }

  /** Sends a signal to a process. */
  public static void signal(long pid, String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("kill -" + name + " " + pid + " ended with " + code);
    }
  }

  /** SIGKILL, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, and waits; returns the exit code. */
  public int terminate(Duration patience) throws InterruptedException {
    process.destroy();
    await(patience);
    return process.exitValue();
  }

  /** Waits for its end. */
  public void await(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still running after " + patience + ": " + said());
    }
  }

  private void endAll() {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    endAll();
    try {
      process.waitFor();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // this process is ending, the hook runs
    }
  }
}
