package org.fengsui.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.cli.console.ConsoleProcess;
import org.fengsui.cli.embedded.TempDir;

/**
 * The console of a demo: on the demo's broker, with a database that goes when the demo ends, and a
 * first account whose password is shown beside the address.
 */
final class DemoConsole implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Pattern PASSWORD = Pattern.compile("password \\(shown this once\\): (\\S+)");
  private static final int CONNECT_MILLIS = 200;

  /** A demo is over before the second compiler has paid for itself. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

  private final ConsoleProcess process;
  private final TempDir directory;
  private final int port;

  private DemoConsole(ConsoleProcess process, TempDir directory, int port) {
    this.process = process;
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts it; returns before it answers.
   *
   * @param bootstrap the demo's broker
   * @param port where browsers find it; when taken, another
   */
  static DemoConsole start(String bootstrap, int port) throws IOException {
    TempDir directory = TempDir.create("fengsui-console-");
    int free = free(port) ? port : another();
    Path config = directory.path().resolve("console.yaml");
    String database = "jdbc:h2:file:" + directory.path().resolve("demo") + ";LOCK_TIMEOUT=10000";
    Files.writeString(
        config,
        "pack: cn-ningxia\nkafka:\n  bootstrap: %s\nlisten:\n  port: %d\ndatabase:\n  url: %s\n"
            .formatted(bootstrap, free, database));
    Path log = directory.path().resolve("console.log");
    return new DemoConsole(ConsoleProcess.start(config, log, OPTIONS), directory, free);
  }

  /** Whether nothing listens on a port of the loopback interface. */
  static boolean free(int port) {
    try (ServerSocket wanted = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return wanted.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int another() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return other.getLocalPort();
    }
  }

  /** Where browsers find it. */
  String url() {
    return "http://" + HOST + ":" + port;
  }

  /** Whether it runs. */
  boolean alive() {
    return process.alive();
  }

  /** Whether it answers. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Password of the first account, once it is made. */
  Optional<String> password() {
    try {
      Matcher found = PASSWORD.matcher(said());
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what the console says", e);
    }
  }

  /** All that it has said. */
  String said() throws IOException {
    return Files.readString(directory.path().resolve("console.log"));
  }

  @Override
  public void close() {
    process.close();
    directory.close();
  }
}
