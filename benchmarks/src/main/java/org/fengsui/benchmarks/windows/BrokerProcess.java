package org.fengsui.benchmarks.windows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengsui.cli.embedded.EmbeddedKafka;

/** A broker in a process of its own, so that what it takes is not counted as the contestant's. */
final class BrokerProcess implements AutoCloseable {
  private static final String READY = "bootstrap ";
  private static final int SECONDS_TO_END = 30;

  private final Process process;
  private final String bootstrap;

  private BrokerProcess(Process process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts it and waits until it can be reached.
   *
   * @throws IOException when it ends instead
   */
  static BrokerProcess start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerProcess.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return new BrokerProcess(process, line.substring(READY.length()));
      }
    }
    throw new IOException("the broker of the benchmark ended before it could be reached");
  }

  /** Address for clients. */
  String bootstrap() {
    return bootstrap;
  }

  /** Ends when its input does, with the process that started it too. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The process.
   *
   * @throws IOException when the broker cannot be started
   */
  public static void main(String... arguments) throws IOException {
    try (EmbeddedKafka broker = EmbeddedKafka.start()) {
      System.out.println(READY + broker.bootstrap());
      while (System.in.read() >= 0) {
        // nothing is said to it but the end
      }
    }
  }
}
