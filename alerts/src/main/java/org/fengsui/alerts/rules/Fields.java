package org.fengsui.alerts.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys of one YAML mapping. Reports duplicates at once and keys nobody asked for at the end.
 */
final class Fields {
  private final Node at;
  private final String path;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /** Opens a mapping; anything else is a problem and reads as empty. */
  Fields(Node node, String path, Problems problems) {
    this.at = node;
    this.path = path;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else {
      problems.add(node, path, "此处应为“键: 值”的映射", "must be a mapping of keys to values");
    }
  }

  private void take(NodeTuple tuple) {
    int line = Problems.lineOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(line, path, "键必须是简单文本", "a key must be plain text");
      return;
    }
    if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) == null) {
      lines.put(key.getValue(), line);
    } else {
      String first = String.valueOf(lines.get(key.getValue()));
      problems.add(
          line,
          pathOf(key.getValue()),
          "键重复：第 " + first + " 行已经给出",
          "duplicate key: already given in line " + first);
    }
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }

  int line(String key) {
    return lines.getOrDefault(key, Problems.lineOf(at));
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** The value of a key, or null. */
  Node node(String key) {
    asked.add(key);
    return values.get(key);
  }

  /** The value of a required key, or null after a problem. */
  Node required(String key) {
    Node node = node(key);
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
        problem(key, "未知的键；此处可用：" + known, "unknown key; known here: " + known);
      }
    }
  }
}
