package org.fengsui.console.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A console in a JVM of its own, which can be killed and does not outlive this one. */
final class CrashChild implements AutoCloseable {
  private final Process process;

  private CrashChild(Process process) {
    this.process = process;
  }

  static CrashChild start(Path settings, Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx512m",
            // A process that lives for seconds: what it does at its start is what it costs.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            CrashConsole.class.getName(),
            "--config",
            settings.toString());
    return new CrashChild(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  boolean lives() {
    return process.isAlive();
  }

  /** Kills it without a word, as a power cut does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
