package org.fengsui.alerts.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlNode;

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

  void add(YamlNode at, String key, String zh, String en) {
    add(at.line(), key, zh, en);
  }

  boolean none() {
    return found.isEmpty();
  }

  List<RuleProblem> list() {
    return List.copyOf(found);
  }

  void add(YamlFault fault) {
    add(fault.line(), fault.key(), fault.zh(), fault.en());
  }
}
