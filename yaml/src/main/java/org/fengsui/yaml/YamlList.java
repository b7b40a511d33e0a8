package org.fengsui.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param line line of the first character, from 1
 * @param items its values, in the order written
 */
public record YamlList(int line, List<YamlNode> items) implements YamlNode {
  /** Copies the items. */
  public YamlList {
    items = List.copyOf(items);
  }
}
