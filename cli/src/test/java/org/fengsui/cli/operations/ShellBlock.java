package org.fengsui.cli.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The commands of a block in a shell of their own, which ends at the first that fails. */
final class ShellBlock implements AutoCloseable {
  private final Process shell;
  private final Path output;

  private ShellBlock(Process shell, Path output) {
    this.shell = shell;
    this.output = output;
  }

  /**
   * Starts the shell.
   *
   * @param folder where the commands are typed
   * @param script file that takes the commands; what they say is beside it
   */
  static ShellBlock start(Path folder, Path script, String commands) throws IOException {
    Files.writeString(script, commands + "\n");
    Path output = script.resolveSibling(script.getFileName() + ".out");
    ProcessBuilder builder = new ProcessBuilder("bash", "-e", script.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new ShellBlock(builder.start(), output);
  }

  /** All that the commands have said so far. */
  String said() throws IOException {
    return Files.readString(output);
  }

  /** Whether commands still run. */
  boolean runs() {
    return shell.isAlive();
  }

  /** Waits until the last command has ended; returns its exit code. */
  int exit(Duration patience) throws InterruptedException {
    if (!shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still running after " + patience);
    }
    return shell.exitValue();
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(shell.descendants(), Stream.of(shell.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
