package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.indicators.Indicators;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlList;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlScalar;

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
  Condition parse(YamlNode node, String path, String kind) {
    if (node instanceof YamlScalar scalar) {
      return comparison(scalar, path, kind);
    }
    if (node instanceof YamlMapping) {
      return compound(node, path, kind);
    }
    problems.add(
        node,
        path,
        "应为一个比较，如 layoffs.persons >= 20，或以 any/all 列出多个",
        "must be a comparison such as layoffs.persons >= 20, or any/all with a list of them");
    return null;
  }

  private Condition compound(YamlNode node, String path, String kind) {
    Fields fields = new Fields(node, path, problems);
    YamlNode any = fields.node("any");
    YamlNode all = fields.node("all");
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

  private List<Condition> parts(YamlNode list, String path, String kind) {
    if (!(list instanceof YamlList sequence) || sequence.items().isEmpty()) {
      problems.add(
          list, path, "any/all 之下应为至少含一个条件的列表", "any/all needs a list of at least one condition");
      return null;
    }
    List<Condition> parts = new ArrayList<>();
    for (YamlNode part : sequence.items()) {
      Condition condition = parse(part, path, kind);
      if (condition != null) {
        parts.add(condition);
      }
    }
    return parts.size() == sequence.items().size() ? parts : null;
  }

  private Condition comparison(YamlScalar node, String path, String kind) {
    Matcher m = COMPARISON.matcher(node.value().strip());
    if (!m.matches()) {
      problems.add(
          node,
          path,
          "读不懂比较“" + Scalars.shown(node.value()) + "”，应写成“指标 >= 数值”",
          "cannot read '" + Scalars.shown(node.value()) + "' as measure, >= > <= or <, number");
      return null;
    }
    if (!measureKnown(m.group(1))) {
      problems.add(
          node,
          path,
          "未知的指标“"
              + Scalars.shown(m.group(1))
              + "”"
              + LikelyWord.zh(m.group(1), Indicators.names()),
          "unknown indicator '"
              + Scalars.shown(m.group(1))
              + "'"
              + LikelyWord.en(m.group(1), Indicators.names()));
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

  private Double threshold(YamlNode node, String path, String text, String kind) {
    Matcher byKind = BY_KIND.matcher(text);
    if (!byKind.matches()) {
      return number(node, path, text);
    }
    Map<String, String> thresholds = byKind(node, path, byKind.group(1));
    if (thresholds == null) {
      return null;
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

  /** Thresholds by scope kind; null after a problem. */
  private Map<String, String> byKind(YamlNode node, String path, String text) {
    Map<String, String> thresholds = new LinkedHashMap<>();
    for (String entry : text.split(",", -1)) {
      int colon = entry.indexOf(':');
      String name = colon < 0 ? entry.strip() : entry.substring(0, colon).strip();
      if (colon < 0 || !kinds.contains(name) || thresholds.containsKey(name)) {
        problems.add(
            node,
            path,
            "阈值中的“" + Scalars.shown(name) + "”不是本规则的范围类型、重复或缺少数值；可用：" + kinds,
            "'"
                + Scalars.shown(name)
                + "' is no scope of this rule, is given twice or lacks a number; known: "
                + kinds);
        return null;
      }
      thresholds.put(name, entry.substring(colon + 1).strip());
    }
    return thresholds;
  }

  private Double number(YamlNode node, String path, String text) {
    if (NUMBER.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    problems.add(
        node,
        path,
        "阈值应为数字（不带百分号、单位和千分位），不是“" + Scalars.shown(text) + "”",
        "the threshold must be a number without percent sign, unit or separators, not '"
            + Scalars.shown(text)
            + "'");
    return null;
  }
}
