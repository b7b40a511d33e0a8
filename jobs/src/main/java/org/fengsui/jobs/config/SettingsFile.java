package org.fengsui.jobs.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a settings file with their lines; every key must be taken once. */
final class SettingsFile {
  private final String file;
  private final Map<String, Node> open = new TreeMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();

  SettingsFile(String file, String yaml) {
    this.file = file;
    Node root = compose(yaml);
    if (!(root instanceof MappingNode)) {
      throw fault("", "应是“键: 值”的列表", "must be a list of keys and values");
    }
    children(root).forEach(this::file);
  }

  private Node compose(String yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(file).build();
      return new Compose(settings).composeString(yaml).orElse(null);
    } catch (YamlEngineException e) {
      throw fault("", "不是合法的 YAML：" + e.getMessage(), "is not YAML: " + e.getMessage());
    }
  }

  private void file(String key, Node value) {
    open.put(key, value);
  }

  private Map<String, Node> children(Node node) {
    Map<String, Node> found = new TreeMap<>();
    for (NodeTuple entry : ((MappingNode) node).getValue()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      lines.put(key, entry.getKeyNode().getStartMark().map(m -> m.getLine() + 1).orElse(0));
      found.put(key, entry.getValueNode());
    }
    return found;
  }

  SettingsException fault(String key, String zh, String en) {
    return new SettingsException(file, lines.getOrDefault(key, 0), key, zh, en);
  }

  /** Text of a key, or the default; a null default makes the key required. */
  String text(String key, String fallback) {
    Node node = open.remove(key);
    if (node == null) {
      if (fallback == null) {
        throw fault(key, "缺少这一项", "is missing");
      }
      return fallback;
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(key, "应是一个值", "must be a single value");
    }
    return scalar.getValue();
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
    Node node = open.remove(key);
    Map<String, String> found = new TreeMap<>();
    if (node == null) {
      return found;
    }
    if (!(node instanceof MappingNode)) {
      throw fault(key, "应是“键: 值”的列表", "must be a list of keys and values");
    }
    children(node)
        .forEach(
            (name, value) -> {
              if (!(value instanceof ScalarNode scalar)) {
                throw fault(name, "应是一个值", "must be a single value");
              }
              found.put(name, scalar.getValue());
            });
    return found;
  }

  /** Refuses keys that nobody asked for. */
  void close() {
    for (String key : open.keySet()) {
      throw fault(key, "没有这一项设置", "is no setting");
    }
  }
}
