package org.fengsui.alerts.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;

/**
 * The keys of one YAML mapping. Reports keys that nobody asked for at the end; duplicates never get
 * here.
 */
final class Fields {
  private final YamlNode at;
  private final String path;
  private final Problems problems;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /** Opens a mapping; anything else is a problem and reads as empty. */
  Fields(YamlNode node, String path, Problems problems) {
    this.at = node;
    this.path = path;
    this.problems = problems;
    if (node instanceof YamlMapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                values.put(key, entry.value());
                lines.put(key, entry.line());
              });
    } else {
      problems.add(node, path, "此处应为“键: 值”的映射", "must be a mapping of keys to values");
    }
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }

  int line(String key) {
    return lines.getOrDefault(key, at.line());
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** The value of a key, or null. */
  YamlNode node(String key) {
    asked.add(key);
    return values.get(key);
  }

  /** The value of a required key, or null after a problem. */
  YamlNode required(String key) {
    YamlNode node = node(key);
    if (node == null) {
      problem(key, "缺少必填项", "is required and missing");
    }
    return node;
  }

  void problem(String key, String zh, String en) {
    problems.add(line(key), pathOf(key), zh, en);
  }

  /** Reports every key that nobody asked for. */
  void close() {
    String known = String.join(", ", asked);
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        problem(
            key,
            "未知的键；此处可用：" + known + LikelyWord.zh(key, asked),
            "unknown key; known here: " + known + LikelyWord.en(key, asked));
      }
    }
  }
}
