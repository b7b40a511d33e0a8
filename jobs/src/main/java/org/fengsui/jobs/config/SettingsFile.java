package org.fengsui.jobs.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlReader;
import org.fengsui.yaml.YamlScalar;

/** The keys of a settings file with their lines; every key must be taken once. */
final class SettingsFile {
  private static final String FILE = "file://";
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final String file;
  private final Map<String, YamlNode> open = new TreeMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Map<String, Integer> lines = new TreeMap<>();

  SettingsFile(String file, String yaml) {
    this.file = file;
    YamlNode root = compose(yaml);
    if (!(root instanceof YamlMapping mapping)) {
      throw fault("", "应是“键: 值”的列表", "must be a list of keys and values");
    }
    open.putAll(children(mapping));
  }

  private YamlNode compose(String yaml) {
    try {
      return YamlReader.read(file, yaml);
    } catch (YamlFault e) {
      throw new SettingsException(file, e.line(), e.key(), e.zh(), e.en());
    }
  }

  private Map<String, YamlNode> children(YamlMapping mapping) {
    Map<String, YamlNode> found = new TreeMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              lines.put(key, entry.line());
              found.put(key, entry.value());
            });
    return found;
  }

  SettingsException fault(String key, String zh, String en) {
    return new SettingsException(file, lines.getOrDefault(key, 0), key, zh, en);
  }

  /** Text of a key, or the default; a null default makes the key required. */
  String text(String key, String fallback) {
    YamlNode node = take(key);
    if (node == null) {
      if (fallback == null) {
        throw fault(key, "缺少这一项", "is missing");
      }
      return fallback;
    }
    if (!(node instanceof YamlScalar scalar)) {
      throw fault(key, "应是一个值", "must be a single value");
    }
    return scalar.value();
  }

  /**
   * A required folder, given as an absolute path or a URI: a relative path would mean another
   * folder after each change of it.
   *
   * @return a URI; one of {@code file} as Flink reads it, with nothing escaped
   */
  String folder(String key) {
    String text = text(key, null);
    if (text.startsWith("/") && text.length() > 1) {
      return FILE + text;
    }
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && uri.getPath() != null && uri.getPath().startsWith("/")) {
        return uri.getScheme().equals("file") ? FILE + uri.getPath() : text;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw fault(
        key,
        "应是绝对路径或 URI，如 file:///var/lib/fengsui/checkpoints",
        "must be an absolute path or a URI, such as file:///var/lib/fengsui/checkpoints");
  }

  int number(String key, int fallback, int least, int most) {
    String text = text(key, String.valueOf(fallback));
    if (!text.matches("-?[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      String range = least + "–" + most;
      throw fault(key, "应是 " + range + " 的整数", "must be a whole number in " + range);
    }
    return Integer.parseInt(text);
  }

  boolean flag(String key, boolean fallback) {
    String text = text(key, String.valueOf(fallback));
    if (!text.equals("true") && !text.equals("false")) {
      throw fault(key, "应是 true 或 false", "must be true or false");
    }
    return text.equals("true");
  }

  /** A duration such as 10s, 5m, 1h or 30d, or 500ms. */
  Duration duration(String key, String fallback) {
    return parseDuration(key, text(key, fallback));
  }

  /** The duration that {@code text} writes; {@code key} names it in a fault. */
  Duration parseDuration(String key, String text) {
    Duration duration = written(key, text);
    if (duration.abs().compareTo(LONGEST) > 0) {
      throw fault(key, "不能超过 3650d", "must be at most 3650d");
    }
    return duration;
  }

  private Duration written(String key, String text) {
    try {
      if (text.endsWith("ms")) {
        return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
      }
      String upper = text.toUpperCase(Locale.ROOT);
      return Duration.parse((upper.endsWith("D") ? "P" : "PT") + upper);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw fault(key, "应写成 10s、5m、1h、30d 或 500ms", "must look like 10s, 5m, 1h, 30d or 500ms");
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    String text = text(key, fallback.name()).toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    String names =
        String.join(
            ", ", java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    throw fault(key, "应是其中之一：" + names, "must be one of " + names);
  }

  /** Keys and values below a key; empty when the key is absent. */
  Map<String, String> map(String key) {
    YamlNode node = take(key);
    Map<String, String> found = new TreeMap<>();
    if (node == null) {
      return found;
    }
    if (!(node instanceof YamlMapping mapping)) {
      throw fault(key, "应是“键: 值”的列表", "must be a list of keys and values");
    }
    children(mapping)
        .forEach(
            (name, value) -> {
              if (!(value instanceof YamlScalar scalar)) {
                throw fault(name, "应是一个值", "must be a single value");
              }
              found.put(name, scalar.value());
            });
    return found;
  }

  private YamlNode take(String key) {
    known.add(key);
    return open.remove(key);
  }

  /** Refuses keys that nobody asked for. */
  void close() {
    for (String key : open.keySet()) {
      throw fault(
          key, "没有这一项设置" + LikelyWord.zh(key, known), "is no setting" + LikelyWord.en(key, known));
    }
  }
}
