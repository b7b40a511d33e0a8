package org.fengsui.cli.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengsui.cli.term.UnusableInputException;

/**
 * The console in a JVM of its own, whose class path the launcher gives: its libraries and those of
 * Flink need not agree.
 */
public final class ConsoleProcess implements AutoCloseable {
  /** System property with the console's class path. */
  public static final String CLASS_PATH = "fengsui.console.classpath";

  private static final String MAIN = "org.fengsui.console.app.ConsoleApp";

  /**
   * Asks the console to end when its standard input ends, which the system sees to however this
   * process ends; nothing is ever written to it.
   */
  private static final String PARENT_HOLDS_STDIN = "FENGSUI_PARENT_HOLDS_STDIN";

  private static final long PATIENCE_SECONDS = 20;

  private final Process process;

  private ConsoleProcess(Process process) {
    this.process = process;
  }

  /** Whether the launcher has said where the console is. */
  public static boolean installed() {
    return System.getProperty(CLASS_PATH) != null;
  }

  /**
   * Starts a console that speaks where this process speaks.
   *
   * @param config its settings
   * @throws UnusableInputException when the launcher has not said where the console is
   * @throws IOException when no process can be started
   */
  public static ConsoleProcess start(Path config) throws IOException {
    ProcessBuilder builder =
        builder(config, List.of()).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    return new ConsoleProcess(builder.start());
  }

  /**
   * Starts a console that speaks into a file.
   *
   * @param config its settings
   * @param log the file
   * @param options options of its JVM
   */
  public static ConsoleProcess start(Path config, Path log, List<String> options)
      throws IOException {
    ProcessBuilder builder = builder(config, options).redirectErrorStream(true);
    return new ConsoleProcess(builder.redirectOutput(Redirect.to(log.toFile())).start());
  }

  private static ProcessBuilder builder(Path config, List<String> options) {
    if (!installed()) {
      throw new UnusableInputException("error.console");
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.add("-Dfile.encoding=UTF-8");
    line.add("-Dfengsui.home=" + System.getProperty("fengsui.home", "."));
    line.addAll(List.of("-cp", System.getProperty(CLASS_PATH), MAIN));
    line.addAll(List.of("--config", config.toString()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put(PARENT_HOLDS_STDIN, "1");
    return builder;
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Calls something when it has ended. */
  public void whenEnded(Runnable then) {
    var unused = process.onExit().thenRun(then);
  }

  /** Its exit code; only once it has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Asks it to end and waits; one that does not is ended by force. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
