package org.fengsui.alerts.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, each problem once, in the order found. */
final class Problems {
  private final String file;
  private final Set<RuleProblem> found = new LinkedHashSet<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String key, String zh, String en) {
    found.add(new RuleProblem(file, line, key, new Text(zh, en)));
  }

  void add(Node at, String key, String zh, String en) {
    add(lineOf(at), key, zh, en);
  }

  boolean none() {
    return found.isEmpty();
  }

  List<RuleProblem> list() {
    return List.copyOf(found);
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
