package org.fengsui.benchmarks.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.cli.console.ConsoleProcess;
import org.fengsui.cli.embedded.TempDir;

/** A console in a process of its own, on loopback, without a limit of requests. */
final class ConsoleUnderTest implements AutoCloseable {
  private static final Pattern PASSWORD = Pattern.compile("password \\(shown this once\\): (\\S+)");
  private static final String CHOSEN = "a password of this run";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CONFIG =
      """
      pack: %s
      kafka: {bootstrap: "%s"}
      listen: {port: %d}
      database: {url: "%s", user: "%s"}
      limits: {requests_per_minute: 0, address_requests_per_minute: 0}
      """;

  private final TempDir directory;
  private final ConsoleProcess process;
  private final ProcessHandle handle;
  private final int port;
  private boolean changed;

  private ConsoleUnderTest(
      TempDir directory, ConsoleProcess process, ProcessHandle handle, int port) {
    this.directory = directory;
    this.process = process;
    this.handle = handle;
    this.port = port;
  }

  /** Starts one; returns when it answers. */
  static ConsoleUnderTest start(String bootstrap, Plan plan) throws IOException {
    TempDir directory = TempDir.create("fengsui-load-");
    int port = free();
    String url =
        plan.database().isEmpty()
            ? "jdbc:h2:file:" + directory.path().resolve("console")
            : plan.database();
    Path config = directory.path().resolve("console.yaml");
    Files.writeString(config, CONFIG.formatted(Place.PACK, bootstrap, port, url, plan.user()));
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    String options = System.getProperty("fengsui.console.options", "-Xmx1g");
    ConsoleProcess process =
        ConsoleProcess.start(config, directory.path().resolve("log"), List.of(options.split(" ")));
    ProcessHandle handle =
        ProcessHandle.current()
            .children()
            .filter(h -> !before.contains(h))
            .findFirst()
            .orElseThrow();
    ConsoleUnderTest console = new ConsoleUnderTest(directory, process, handle, port);
    Waiting.until("the console answers", PATIENCE, console::answers);
    return console;
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    if (!process.alive()) {
      throw new IllegalStateException("the console ended: " + said());
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return PASSWORD.matcher(said()).find();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Password of account admin, which is another one than the console printed. */
  synchronized String password() {
    if (!changed) {
      Matcher found = PASSWORD.matcher(said());
      if (!found.find()) {
        throw new IllegalStateException("a database with accounts; begin with an empty one");
      }
      Http.changePassword(url(), found.group(1), CHOSEN);
      changed = true;
    }
    return CHOSEN;
  }

  /** All that it printed. */
  String said() {
    try {
      return Files.readString(directory.path().resolve("log"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Processor time that it has used. */
  Duration cpu() {
    return handle.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Number of its process, for a profiler. */
  long pid() {
    return handle.pid();
  }

  @Override
  public void close() {
    process.close();
    directory.close();
  }
}
