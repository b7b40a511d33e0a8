package org.fengsui.console.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Accounts;
import org.fengsui.console.access.Role;
import org.fengsui.console.app.ConsoleApp;
import org.fengsui.console.settings.AuditSettings;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.DeliverySettings;
import org.fengsui.console.settings.DeskSettings;
import org.fengsui.console.settings.IncidentSettings;
import org.fengsui.console.settings.KafkaSettings;
import org.fengsui.console.settings.ListenSettings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A whole console in this process, on a free port. */
public final class RunningConsole implements AutoCloseable {
  private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();
  private static final Path KEYS = keys();

  private final ConfigurableApplicationContext context;

  private RunningConsole(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Settings of a console in Ningxia. */
  public static ConsoleSettings settings(
      String bootstrap, String topicsPrefix, DatabaseSettings database) {
    return new ConsoleSettings(
        "cn-ningxia",
        new KafkaSettings(bootstrap, topicsPrefix, Map.of()),
        new ListenSettings("127.0.0.1", 0, "http://127.0.0.1:8080"),
        database,
        IncidentSettings.DEFAULT,
        Duration.ofSeconds(30),
        DeskSettings.defaults(),
        DeliverySettings.NONE);
  }

  /** The same with other settings of desk and delivery. */
  public static ConsoleSettings with(
      ConsoleSettings s, DeskSettings desk, DeliverySettings delivery) {
    return new ConsoleSettings(
        s.pack(),
        s.kafka(),
        s.listen(),
        s.database(),
        s.incidents(),
        s.staleAfter(),
        desk,
        delivery);
  }

  /** A file database in a directory. */
  public static DatabaseSettings h2(Path directory) {
    return DatabaseSettings.file(directory.resolve("console").toString());
  }

  /** Starts a console. */
  public static RunningConsole start(ConsoleSettings settings) {
    return new RunningConsole(ConsoleApp.start(keysAside(settings.with(audit(settings)))));
  }

  /** Keys of the audit log beside an H2 file; for a database of a server in a temporary folder. */
  private static AuditSettings audit(ConsoleSettings settings) {
    String url = settings.database().url();
    return url.startsWith("jdbc:h2:file:")
        ? settings.audit()
        : settings.audit().in(FOLDERS.computeIfAbsent(url, u -> temporary()));
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("fengsui-audit-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of a database on a server lie in a folder of the tests, not in the working directory. */
  private static ConsoleSettings keysAside(ConsoleSettings settings) {
    Path file = settings.acts().keyFile();
    return file.isAbsolute() ? settings : settings.with(settings.acts().at(KEYS.resolve(file)));
  }

  /** Starts a console and gives what it printed, the first password among it. */
  public static Printed startAndListen(ConsoleSettings settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      return new Printed(start(settings), bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  /**
   * A console and what it printed while it started.
   *
   * @param console console
   * @param text text
   */
  public record Printed(RunningConsole console, String text) {}

  private static Path keys() {
    try {
      Path folder = Files.createTempDirectory("fengsui-keys-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A part of it. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The one part of a type that has a name. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Its database. */
  public JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  /** Adds an account whose password is its name. */
  public void account(String name, List<String> areas, Role... roles) {
    bean(Accounts.class)
        .add(
            new Account(name, name, Set.copyOf(List.of(roles)), areas, "zh", false),
            bean(PasswordEncoder.class).encode(name));
  }

  @Override
  public void close() {
    context.close();
  }
}
