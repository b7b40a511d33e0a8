package org.fengsui.console.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.console.settings.DatabaseSettings;

/** A real PostgreSQL server of its own, on loopback, in a temporary directory that goes with it. */
public final class TestPostgres implements AutoCloseable {
  private static final String USER = "fengsui";

  private final Path directory;
  private Process server;
  private final int port;

  private TestPostgres(Path directory, Process server, int port) {
    this.directory = directory;
    this.server = server;
    this.port = port;
  }

  /** Makes a cluster and starts its server. */
  public static TestPostgres start() throws Exception {
    Path directory = Files.createTempDirectory("fengsui-postgres-");
    // PostgreSQL refuses to run as root: its own account must reach the directory then.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    String data = directory.resolve("data").toString();
    Process made =
        command(
            directory,
            "initdb",
            "-D",
            data,
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "-N",
            "--no-instructions");
    if (made.waitFor() != 0) {
      throw new IllegalStateException("initdb failed, see " + directory.resolve("initdb.log"));
    }
    int port = FreePorts.two()[0];
    TestPostgres started = new TestPostgres(directory, serve(directory, port), port);
    await().atMost(Duration.ofMinutes(1)).until(started::answers);
    return started;
  }

  private static Process serve(Path directory, int port) throws IOException {
    return command(
        directory,
        "postgres",
        "-D",
        directory.resolve("data").toString(),
        "-h",
        "127.0.0.1",
        "-p",
        String.valueOf(port),
        "-k",
        "",
        "-F");
  }

  /** Kills the server and all its processes without a word. */
  public void kill() throws IOException {
    String first = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
    ProcessHandle main = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(main), main.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    server.onExit().join();
  }

  /** Starts the server again on what a killed one left. */
  public void restart() throws IOException {
    server = serve(directory, port);
    await().atMost(Duration.ofMinutes(1)).until(this::answers);
  }

  private static Process command(Path directory, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(program(program).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(program + ".log").toFile())
        .start();
  }

  /** Debian keeps the server's programs off the path, by version. */
  private static Path program(String name) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv("PATH").split(":", -1)) {
      folders.add(Path.of(folder));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.sorted(Comparator.reverseOrder()).forEach(v -> folders.add(v.resolve("bin")));
      }
    }
    return folders.stream()
        .map(f -> f.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no " + name + ": install PostgreSQL, or run ./test"));
  }

  private boolean answers() {
    try (Connection c = DriverManager.getConnection(url("postgres"), USER, "")) {
      return c.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A new, empty database. */
  public DatabaseSettings database(String name) throws SQLException {
    try (Connection c = DriverManager.getConnection(url("postgres"), USER, "");
        var statement = c.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new DatabaseSettings(url(name), USER, "");
  }

  @Override
  public void close() throws IOException {
    server.destroy();
    server.onExit().join();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
