package org.fengsui.alerts.rules;

import java.time.LocalDate;
import org.fengsui.yaml.YamlNode;

/**
 * The key {@code active} of a rule: civil days on which it is evaluated.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
record ActiveSpan(LocalDate from, LocalDate to) {
  static ActiveSpan read(Fields rule, Problems problems) {
    YamlNode node = rule.node("active");
    if (node == null) {
      return new ActiveSpan(null, null);
    }
    Fields fields = new Fields(node, "active", problems);
    Scalars read = new Scalars(fields, problems);
    ActiveSpan span = new ActiveSpan(read.date("from"), read.date("to"));
    fields.close();
    if (span.from != null && span.to != null && span.from.isAfter(span.to)) {
      fields.problem("to", "早于 from，规则永远不生效", "is before from: the rule would never be active");
    }
    return span;
  }
}
