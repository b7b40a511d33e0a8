package org.fengsui.jobs.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fengsui.jobs.config.JobSettings.Clock;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.metrics.MetricsBridgeFactory;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlFile;

/**
 * Reads {@link JobSettings} from YAML. Secrets never stand in the file: a Kafka setting that looks
 * like one must be {@code ${env:NAME}} or {@code ${file:/path}}.
 */
public final class SettingsReader {
  private final UnaryOperator<String> environment;

  /** A reader that takes secrets from this process's environment. */
  public SettingsReader() {
    this(System::getenv);
  }

  /** A reader that takes secrets from {@code environment}, which gives null for unknown names. */
  public SettingsReader(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  /**
   * Reads a file.
   *
   * @throws SettingsException naming file, line, key and reason
   */
  public JobSettings read(Path file) {
    try {
      return parse(file.toString(), YamlFile.text(file));
    } catch (YamlFault e) {
      throw new SettingsException(e.file(), e.line(), e.key(), e.zh(), e.en());
    } catch (IOException e) {
      throw new SettingsException(file.toString(), 0, "", "无法读取", "cannot be read: " + e);
    }
  }

  /**
   * Reads what a file says of {@code fengsui cluster}.
   *
   * @throws SettingsException naming file, line, key and reason
   */
  public ClusterSettings readCluster(Path file) {
    int parallelism = read(file).parallelism();
    try {
      return ClusterSettings.read(
          new SettingsFile(file.toString(), Files.readString(file)), parallelism);
    } catch (IOException e) {
      throw new SettingsException(file.toString(), 0, "", "无法读取", "cannot be read: " + e);
    }
  }

  /** Reads settings from text; {@code file} names it in messages. */
  public JobSettings parse(String file, String yaml) {
    SettingsFile in = new SettingsFile(file, yaml);
    JobSettings settings = settings(in);
    // Checked in every command, used by one.
    ClusterSettings.read(in, settings.parallelism());
    in.close();
    agree(settings, in);
    return settings;
  }

  private JobSettings settings(SettingsFile in) {
    return new JobSettings(
        in.text("pack", null),
        in.text("bootstrap", null),
        in.text("group", "fengsui"),
        in.text("topics_prefix", ""),
        in.number("parallelism", 1, 1, 1024),
        in.number("max_parallelism", 128, 1, 32768),
        in.choice("state_backend", StateBackend.class, StateBackend.HEAP),
        in.folder("checkpoint_dir"),
        positive(in, "checkpoint_interval", in.duration("checkpoint_interval", "10s")),
        notNegative(in, "ordering_delay", in.duration("ordering_delay", "0s")),
        in.choice("clock", Clock.class, Clock.WALL),
        in.flag("fast_lane", true),
        in.flag("exact_lane", true),
        in.choice("status", MessageStatus.class, MessageStatus.ACTUAL),
        in.flag("four_eyes", true),
        in.flag("employer_values", false),
        in.text("metrics_address", MetricsBridgeFactory.LOOPBACK),
        in.number("metrics_port", 9249, 0, 65535),
        positive(in, "stop_timeout", in.duration("stop_timeout", "60s")),
        positive(in, "transaction_timeout", in.duration("transaction_timeout", "15m")),
        HistoryAfter.read(in),
        secrets(in));
  }

  /** Refuses settings that are right alone and wrong together. */
  private static void agree(JobSettings settings, SettingsFile in) {
    if (settings.clock() == Clock.RECORDS && settings.status() == MessageStatus.ACTUAL) {
      throw in.fault(
          "clock",
          "records 只用于演练与测试（status 为 EXERCISE 或 TEST）",
          "must be wall unless status is EXERCISE or TEST");
    }
    if (settings.parallelism() > settings.maxParallelism()) {
      throw in.fault(
          "parallelism", "不能大于 max_parallelism", "must not be greater than max_parallelism");
    }
  }

  private static Duration notNegative(SettingsFile in, String key, Duration value) {
    if (value.isNegative()) {
      throw in.fault(key, "不能为负", "must not be negative");
    }
    return value;
  }

  private static Duration positive(SettingsFile in, String key, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw in.fault(key, "须大于 0", "must be greater than 0");
    }
    return value;
  }

  private Map<String, String> secrets(SettingsFile in) {
    Map<String, String> resolved = new HashMap<>();
    in.map("kafka").forEach((key, value) -> resolved.put(key, resolve(in, key, value)));
    return resolved;
  }

  private String resolve(SettingsFile in, String key, String value) {
    if (value.startsWith("${env:") && value.endsWith("}")) {
      String found = environment.apply(value.substring(6, value.length() - 1));
      if (found == null) {
        throw in.fault(key, "环境变量未设置：" + value, "the environment lacks " + value);
      }
      return found;
    }
    if (value.startsWith("${file:") && value.endsWith("}")) {
      Path path = Path.of(value.substring(7, value.length() - 1));
      try {
        return Files.readString(path).strip();
      } catch (IOException e) {
        throw in.fault(key, "无法读取 " + path, "cannot read " + path);
      }
    }
    if (secret(key)) {
      throw in.fault(
          key,
          "机密不得写在文件里，请用 ${env:名称} 或 ${file:路径}",
          "a secret must not stand in the file: use ${env:NAME} or ${file:PATH}");
    }
    return value;
  }

  private static boolean secret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("password")
        || lower.contains("secret")
        || lower.endsWith("jaas.config")
        || lower.endsWith("keystore.key");
  }
}
