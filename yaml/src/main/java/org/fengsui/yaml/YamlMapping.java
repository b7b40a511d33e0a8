package org.fengsui.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mapping of keys to values; no key stands twice.
 *
 * @param line line of the first character, from 1
 * @param entries values by key, in the order written
 */
public record YamlMapping(int line, Map<String, Entry> entries) implements YamlNode {
  /** Copies the entries and keeps their order. */
  public YamlMapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A key's line and value.
   *
   * @param line line of the key, from 1
   * @param value the value
   */
  public record Entry(int line, YamlNode value) {}

  /** The value of a key, or null when the key is absent. */
  public YamlNode get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** Line of a key; of the mapping when the key is absent. */
  public int lineOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? line : entry.line();
  }
}
