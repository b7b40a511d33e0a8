package org.fengsui.alerts.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.IndicatorDefinition;

/** Refuses measures that say nothing of a group that the rule watches: it could never fire. */
final class GroupCheck {
  private GroupCheck() {}

  /** Reports each such measure of a rule. */
  static void check(
      Fields fields, String indicator, Set<String> groups, Map<String, List<RuleLevel>> levels) {
    Set<String> measures = new TreeSet<>();
    if (indicator != null) {
      measures.add(indicator);
    }
    levels.values().forEach(all -> all.forEach(level -> measures.addAll(level.measures())));
    for (String measure : measures) {
      IndicatorDefinition known = Indicators.definition(measure);
      for (String group : groups) {
        if (known != null && !known.saysOf(group)) {
          refuse(fields, measure, Scalars.shown(group));
        }
      }
    }
  }

  private static void refuse(Fields fields, String measure, String group) {
    fields.problem(
        "scope",
        "指标 " + measure + " 不分群体“" + group + "”统计，规则不会触发；请去掉该群体或换一个指标",
        "the measure "
            + measure
            + " says nothing of the group '"
            + group
            + "', so that the rule could never fire: remove the group or choose another measure");
  }
}
