package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.schemas.WarningLevel;
import org.fengsui.yaml.YamlNode;

/** Reads the levels of a rule for each kind of scope and refuses those that cannot work. */
final class LevelParser {
  private final ConditionParser conditions;
  private final Problems problems;

  LevelParser(ConditionParser conditions, Problems problems) {
    this.conditions = conditions;
    this.problems = problems;
  }

  Map<String, List<RuleLevel>> parse(YamlNode node, Set<String> kinds) {
    Map<String, List<RuleLevel>> levels = new LinkedHashMap<>();
    if (node == null) {
      return levels;
    }
    Fields fields = new Fields(node, "levels", problems);
    for (String kind : kinds) {
      List<RuleLevel> ofKind = new ArrayList<>();
      for (WarningLevel level : WarningLevel.values()) {
        YamlNode at = fields.node(level.name());
        RuleLevel read = at == null ? null : level(level, at, fields.pathOf(level.name()), kind);
        if (read != null) {
          check(ofKind, read, fields);
          ofKind.add(read);
        }
      }
      levels.put(kind, ofKind);
    }
    if (fields.keys().isEmpty()) {
      problems.add(node, "levels", "至少要有一个等级", "needs at least one level");
    }
    fields.close();
    return levels;
  }

  private RuleLevel level(WarningLevel level, YamlNode node, String path, String kind) {
    Fields fields = new Fields(node, path, problems);
    Scalars read = new Scalars(fields, problems);
    YamlNode enterNode = fields.required("enter");
    Condition enter =
        enterNode == null ? null : conditions.parse(enterNode, fields.pathOf("enter"), kind);
    YamlNode exitNode = fields.node("exit");
    Condition exit =
        exitNode == null ? null : conditions.parse(exitNode, fields.pathOf("exit"), kind);
    int periods = read.number("for", 0, 1, 366);
    Text cautions = read.bilingual("cautions", true);
    Text actions = read.bilingual("actions", true);
    fields.close();
    if (enter == null) {
      return null;
    }
    if (exit != null && Implication.compatible(enter, exit)) {
      fields.problem(
          "exit",
          "退出条件比进入条件更严：有数值同时满足两者，等级会反复进出",
          "is stricter than enter: some values meet both, so the level would flap");
    }
    return new RuleLevel(level, enter, exit, periods, cautions, actions);
  }

  private void check(List<RuleLevel> lower, RuleLevel level, Fields fields) {
    for (RuleLevel below : lower) {
      boolean always = Implication.implies(below.enter(), level.enter());
      if (always && Math.max(1, level.forPeriods()) <= Math.max(1, below.forPeriods())) {
        fields.problem(
            level.level().name(),
            "与 " + below.level() + " 永远不会不同：达到后者时必然也达到本级",
            "can never differ from "
                + below.level()
                + ": whatever enters that level enters this one");
      } else if (Implication.undercuts(level.enter(), below.enter())) {
        fields.problem(
            level.level().name(),
            "阈值不是逐级提高：达到本级时未必达到 " + below.level(),
            "thresholds do not rise with the level: entering it does not imply " + below.level());
      }
    }
  }
}
