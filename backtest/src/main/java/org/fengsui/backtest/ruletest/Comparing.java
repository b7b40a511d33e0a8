package org.fengsui.backtest.ruletest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.RuleTestFile;
import org.fengsui.schemas.EarlyWarning;

/** Sets one message against what a rule test expects of it. */
final class Comparing {
  private Comparing() {}

  static List<String> differences(RuleTestFile.Expected expected, EarlyWarning warning) {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> field : expected.fields().entrySet()) {
      String actual = field(field.getKey(), warning);
      boolean same =
          "at".equals(field.getKey())
              ? OffsetDateTime.parse(field.getValue()).toInstant().equals(warning.getAsOf())
              : field.getValue().equals(actual);
      if (!same) {
        differences.add(
            "line "
                + expected.line()
                + ": "
                + field.getKey()
                + " must be "
                + field.getValue()
                + ", is "
                + actual
                + " in "
                + text(warning));
      }
    }
    for (String flag : expected.flags()) {
      if (!warning.getEvidence().getFlags().contains(flag)) {
        differences.add("line " + expected.line() + ": flag " + flag + " lacks " + text(warning));
      }
    }
    return differences;
  }

  private static String field(String name, EarlyWarning w) {
    return switch (name) {
      case "at" -> w.getAsOf().toString();
      case "type" -> w.getMsgType().name();
      case "level" -> String.valueOf(w.getLevel());
      case "by" -> w.getScope().getBy();
      case "scope" -> w.getScope().getKey();
      case "group" -> w.getGroup();
      case "onset" -> w.getOnset().toString();
      case "sequence" -> String.valueOf(w.getSequence());
      case "start" -> w.getEffective() == null ? null : text(w.getEffective().getStart());
      case "end" -> w.getEffective() == null ? null : text(w.getEffective().getEnd());
      default -> throw new IllegalArgumentException("no field " + name + " is compared");
    };
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** A message in a few words. */
  static String text(EarlyWarning w) {
    return w.getMsgType()
        + " "
        + w.getLevel()
        + " of "
        + w.getScope().getBy()
        + " "
        + w.getScope().getKey()
        + (w.getGroup() == null ? "" : " " + w.getGroup())
        + " at "
        + w.getAsOf()
        + " "
        + w.getObserved()
        + " "
        + w.getEvidence().getFlags();
  }
}
