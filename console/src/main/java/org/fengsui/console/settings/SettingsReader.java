package org.fengsui.console.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlFile;

/** Reads {@link ConsoleSettings} from YAML (docs/console.md lists the keys). */
public final class SettingsReader {
  private final Secrets secrets;

  /** A reader that takes secrets from this process's environment. */
  public SettingsReader() {
    this(System::getenv);
  }

  /** A reader that takes secrets from an environment, which gives null for unknown names. */
  public SettingsReader(UnaryOperator<String> environment) {
    this.secrets = new Secrets(environment);
  }

  /**
   * Reads a file.
   *
   * @throws SettingsException naming file, line, key, reason and what to do
   */
  public ConsoleSettings read(Path file) {
    try {
      return parse(file.toString(), YamlFile.text(file));
    } catch (YamlFault e) {
      throw new SettingsException(e.file(), e.line(), e.key(), e.zh(), e.en());
    } catch (IOException e) {
      throw new SettingsException(
          file.toString(), 0, "", "无法读取，请检查路径和权限", "cannot be read, check path and rights: " + e);
    }
  }

  /**
   * Reads settings from text.
   *
   * @param file its name in messages
   * @throws SettingsException naming file, line, key, reason and what to do
   */
  public ConsoleSettings parse(String file, String yaml) {
    Section root = new SettingsText(file, secrets).root(yaml);
    DeskSettings desk = new DeskReader(secrets).read(root.section("desk"));
    DatabaseSettings database = database(root.section("database"));
    ConsoleSettings settings =
        new ConsoleSettings(
            root.text("pack", null),
            kafka(root.section("kafka")),
            ListenReader.read(root.section("listen")),
            database,
            incidents(root.section("incidents")),
            root.duration("stale_after", "30s"),
            desk,
            new DeliveryReader(desk).read(root.section("delivery")),
            AccessReader.read(root),
            retention(root.section("retention")),
            MapSettings.read(root.section("map")),
            root.number("small_cells", ConsoleSettings.SMALL_CELLS, 0, 1000),
            AuditReader.read(root.section("audit"), AuditSettings.beside(database)),
            ActSettings.read(root.section("acts"), ActSettings.beside(database)));
    root.close();
    return settings;
  }

  /** Reads the section {@code desk} alone. */
  DeskSettings desk(String file, String yaml) {
    return new DeskReader(secrets).read(new SettingsText(file, secrets).root(yaml));
  }

  private static KafkaSettings kafka(Section in) {
    Section properties = in.section("properties");
    KafkaSettings kafka =
        new KafkaSettings(
            in.text("bootstrap", null), in.text("topics_prefix", ""), properties.rest());
    in.close();
    return kafka;
  }

  private static DatabaseSettings database(Section in) {
    DatabaseSettings file = DatabaseSettings.file("./console-data/console");
    String url = in.text("url", file.url());
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw in.fault(
          "url", "只支持 jdbc:h2: 和 jdbc:postgresql:", "must begin with jdbc:h2: or jdbc:postgresql:");
    }
    String user = in.text("user", file.user());
    String password = in.secret("password", "");
    in.close();
    return new DatabaseSettings(url, user, password);
  }

  private static RetentionSettings retention(Section in) {
    RetentionSettings retention =
        new RetentionSettings(
            atLeast(in, "values", "1100d", RetentionSettings.LEAST_VALUES),
            atLeast(in, "messages", "1100d", RetentionSettings.LEAST_MESSAGES),
            atLeast(in, "refusals", "400d", RetentionSettings.LEAST_REFUSALS));
    in.close();
    return retention;
  }

  private static Duration atLeast(Section in, String key, String fallback, Duration least) {
    Duration given = in.duration(key, fallback);
    if (given.compareTo(least) < 0) {
      long days = least.toDays();
      throw in.fault(key, "至少 " + days + "d", "must be " + days + "d or more");
    }
    return given;
  }

  private static IncidentSettings incidents(Section in) {
    IncidentSettings incidents =
        new IncidentSettings(in.duration("window", "30d"), in.duration("reopen", "24h"));
    in.close();
    return incidents;
  }
}
