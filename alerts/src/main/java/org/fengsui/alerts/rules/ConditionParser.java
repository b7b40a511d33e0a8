package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads conditions: {@code layoffs.persons >= 20}, {@code "layoffs.persons >= {county: 40, region:
 * 600}"}, or a mapping with the one key {@code any} or {@code all} and a list of conditions.
 */
final class ConditionParser {
  private static final Pattern COMPARISON =
      Pattern.compile("([a-z][a-z0-9_.]*)\\s*(>=|<=|>|<)\\s*(.+)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
  private static final Pattern BY_KIND = Pattern.compile("\\{(.*)}");

  private final Predicate<String> knownMeasure;
  private final Set<String> kinds;
  private final Problems problems;

  ConditionParser(Predicate<String> knownMeasure, Set<String> kinds, Problems problems) {
    this.knownMeasure = knownMeasure;
    this.kinds = kinds;
    this.problems = problems;
  }

  /** The condition as it holds for one kind of scope, or null after a problem. */
  Condition parse(Node node, String path, String kind) {
    if (node instanceof ScalarNode scalar) {
      return comparison(scalar, path, kind);
    }
    if (node instanceof MappingNode) {
      return compound(node, path, kind);
    }
    problems.add(
        node,
        path,
        "应为一个比较，如 layoffs.persons >= 20，或以 any/all 列出多个",
        "must be a comparison such as layoffs.persons >= 20, or any/all with a list of them");
    return null;
  }

  private Condition compound(Node node, String path, String kind) {
    Fields fields = new Fields(node, path, problems);
    Node any = fields.node("any");
    Node all = fields.node("all");
    fields.close();
    if ((any == null) == (all == null)) {
      problems.add(node, path, "必须且只能给出 any 或 all 之一", "needs exactly one of any and all");
      return null;
    }
    List<Condition> parts = parts(any != null ? any : all, path, kind);
    if (parts == null) {
      return null;
    }
    return any != null ? new Condition.Any(parts) : new Condition.All(parts);
  }

  private List<Condition> parts(Node list, String path, String kind) {
    if (!(list instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      problems.add(
          list, path, "any/all 之下应为至少含一个条件的列表", "any/all needs a list of at least one condition");
      return null;
    }
    List<Condition> parts = new ArrayList<>();
    for (Node part : sequence.getValue()) {
      Condition condition = parse(part, path, kind);
      if (condition != null) {
        parts.add(condition);
      }
    }
    return parts.size() == sequence.getValue().size() ? parts : null;
  }

  private Condition comparison(ScalarNode node, String path, String kind) {
    Matcher m = COMPARISON.matcher(node.getValue().strip());
    if (!m.matches()) {
      problems.add(
          node,
          path,
          "读不懂比较“" + node.getValue() + "”，应写成“指标 >= 数值”",
          "cannot read '" + node.getValue() + "' as measure, >= > <= or <, number");
      return null;
    }
    if (!measureKnown(m.group(1))) {
      problems.add(
          node, path, "未知的指标“" + m.group(1) + "”", "unknown indicator '" + m.group(1) + "'");
      return null;
    }
    Double threshold = threshold(node, path, m.group(3).strip(), kind);
    return threshold == null ? null : new Comparison(m.group(1), operator(m.group(2)), threshold);
  }

  private boolean measureKnown(String measure) {
    return knownMeasure.test(Measure.base(measure));
  }

  private static Comparison.Operator operator(String sign) {
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      if (operator.sign().equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no comparison is written " + sign);
  }

  private Double threshold(Node node, String path, String text, String kind) {
    Matcher byKind = BY_KIND.matcher(text);
    if (!byKind.matches()) {
      return number(node, path, text);
    }
    Map<String, String> thresholds = new LinkedHashMap<>();
    for (String entry : byKind.group(1).split(",", -1)) {
      int colon = entry.indexOf(':');
      String name = colon < 0 ? entry.strip() : entry.substring(0, colon).strip();
      if (colon < 0 || !kinds.contains(name) || thresholds.containsKey(name)) {
        problems.add(
            node,
            path,
            "阈值中的“" + name + "”不是本规则的范围类型、重复或缺少数值；可用：" + kinds,
            "'"
                + name
                + "' is no scope of this rule, is given twice or lacks a number; known: "
                + kinds);
        return null;
      }
      thresholds.put(name, entry.substring(colon + 1).strip());
    }
    if (kind == null || !thresholds.containsKey(kind)) {
      problems.add(
          node,
          path,
          "缺少范围类型“" + kind + "”的阈值",
          "gives no threshold for the scope kind '" + kind + "'");
      return null;
    }
    return number(node, path, thresholds.get(kind));
  }

  private Double number(Node node, String path, String text) {
    if (NUMBER.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    problems.add(
        node,
        path,
        "阈值应为数字（不带百分号、单位和千分位），不是“" + text + "”",
        "the threshold must be a number without percent sign, unit or separators, not '"
            + text
            + "'");
    return null;
  }
}
