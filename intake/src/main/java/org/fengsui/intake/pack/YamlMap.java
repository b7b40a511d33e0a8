package org.fengsui.intake.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlList;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlReader;
import org.fengsui.yaml.YamlScalar;

/** A YAML mapping that remembers where each key stands, and refuses keys that nobody reads. */
final class YamlMap {
  private final String file;
  private final YamlNode at;
  private final YamlMapping values;

  private YamlMap(String file, YamlNode node) {
    this.file = file;
    this.at = node;
    if (!(node instanceof YamlMapping mapping)) {
      throw wrong(node.line(), "mapping", "此处应为键值表", "a mapping of keys is expected here");
    }
    this.values = mapping;
  }

  /** Reads a document. */
  static YamlMap read(String file, String yaml) {
    try {
      return new YamlMap(file, YamlReader.read(file, yaml));
    } catch (YamlFault e) {
      String key = e.key();
      throw new PackException(
          file,
          e.line(),
          (key.isEmpty() ? "" : "键 " + key + "：") + e.zh(),
          (key.isEmpty() ? "" : "key " + key + ": ") + e.en());
    }
  }

  /** Refuses every key but these. */
  YamlMap only(String... known) {
    List<String> allowed = List.of(known);
    for (String key : values.entries().keySet()) {
      if (!allowed.contains(key)) {
        throw wrong(
            key,
            "不是已知的键；可用：" + String.join("、", known) + LikelyWord.zh(key, allowed),
            "is not a known key; known are "
                + String.join(", ", known)
                + LikelyWord.en(key, allowed));
      }
    }
    return this;
  }

  /** Text of a key that must be there. */
  String text(String key) {
    return text(need(key), key);
  }

  /** Text of a key, or a default. */
  String text(String key, String otherwise) {
    return (values.get(key) != null) ? text(key) : otherwise;
  }

  /** Whole number of a key. */
  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong(key, "应为整数", "must be a whole number");
    }
  }

  /** True or false of a key. */
  boolean flag(String key) {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(key, "应为 true 或 false", "must be true or false");
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
    return (values.get(key) != null);
  }

  Set<String> keys() {
    return values.entries().keySet();
  }

  /** The error of a key's value. */
  PackException wrong(String key, String zh, String en) {
    return wrong(values.lineOf(key), key, zh, en);
  }

  private List<YamlNode> items(String key) {
    YamlNode node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlList list)) {
      throw wrong(node.line(), key, "应为列表", "must be a list");
    }
    return list.items();
  }

  private YamlNode need(String key) {
    YamlNode node = values.get(key);
    if (node == null) {
      throw wrong(at.line(), key, "缺少此键", "is missing");
    }
    return node;
  }

  private String text(YamlNode node, String key) {
    if (!(node instanceof YamlScalar scalar)) {
      throw wrong(node.line(), key, "应为单个值", "must be a single value");
    }
    return scalar.value();
  }

  private PackException wrong(int line, String key, String zh, String en) {
    return new PackException(file, line, "键 " + key + "：" + zh, "key " + key + ": " + en);
  }
}
