package org.fengsui.console.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A console in a JVM of its own, which can be killed. */
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
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.fengsui.console.app.ConsoleApp",
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
