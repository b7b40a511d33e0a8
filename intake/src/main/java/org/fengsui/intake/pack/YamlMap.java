package org.fengsui.intake.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that remembers where each key stands, and refuses keys that nobody reads. */
final class YamlMap {
  private final String file;
  private final Node at;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Node node) {
    this.file = file;
    this.at = node;
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "mapping", "此处应为键值表", "a mapping of keys is expected here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "key");
      if (values.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), key, "重复出现", "is given twice");
      }
    }
  }

  /** Reads a document. */
  static YamlMap read(String file, String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    try {
      Node root =
          new Compose(settings)
              .composeReader(new StringReader(yaml))
              .orElseThrow(() -> new PackException(file, 1, "文件为空", "the file is empty"));
      return new YamlMap(file, root);
    } catch (YamlEngineException e) {
      throw new PackException(file, 0, "不是有效的 YAML", "is no valid YAML: " + e.getMessage());
    }
  }

  /** Refuses every key but these. */
  YamlMap only(String... known) {
    Set<String> allowed = Set.of(known);
    values.forEach(
        (key, node) -> {
          if (!allowed.contains(key)) {
            throw wrong(node, key, "不是已知的键", "is not a known key; known are " + List.of(known));
          }
        });
    return this;
  }

  /** Text of a key that must be there. */
  String text(String key) {
    return text(need(key), key);
  }

  /** Text of a key, or a default. */
  String text(String key, String otherwise) {
    return values.containsKey(key) ? text(key) : otherwise;
  }

  /** Whole number of a key. */
  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong(need(key), key, "应为整数", "must be a whole number");
    }
  }

  /** True or false of a key. */
  boolean flag(String key) {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(need(key), key, "应为 true 或 false", "must be true or false");
    }
    return text.equals("true");
  }

  /** Texts of a list; empty when the key is absent. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    items(key).forEach(node -> texts.add(text(node, key)));
    return texts;
  }

  /** Mapping of a key; empty of keys when absent. */
  YamlMap map(String key) {
    return new YamlMap(file, need(key));
  }

  /** Mappings of a list; empty when the key is absent. */
  List<YamlMap> maps(String key) {
    return items(key).stream().map(node -> new YamlMap(file, node)).toList();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** The error of a key's value. */
  PackException wrong(String key, String zh, String en) {
    return wrong(values.getOrDefault(key, at), key, zh, en);
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw wrong(node, key, "应为列表", "must be a list");
    }
    return list.getValue();
  }

  private Node need(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw wrong(at, key, "缺少此键", "is missing");
    }
    return node;
  }

  private String text(Node node, String key) {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(node, key, "应为单个值", "must be a single value");
    }
    return scalar.getValue();
  }

  private PackException wrong(Node node, String key, String zh, String en) {
    int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    return new PackException(file, line, "键 " + key + "：" + zh, "key " + key + ": " + en);
  }
}
