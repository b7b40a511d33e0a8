package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengsui.schemas.WarningLevel;

/**
 * The four-eyes principle (docs/semantics.md, section 4): a version that adds, changes or takes
 * away ORANGE or RED needs the approval of another person than its author.
 */
public final class FourEyes {
  private FourEyes() {}

  /**
   * Why the version must be refused; empty when it may be put in force.
   *
   * @param inForce version in force, or null when the rule is new
   * @param next version to be put in force
   */
  public static Optional<Text> refusal(Rule inForce, Rule next) {
    if (!touches(inForce, next) || approvedByAnother(next)) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(
            "规则 " + next.id() + " 第 " + next.version() + " 版改动了橙色或红色等级，须由作者以外的人批准（approved_by）",
            "version "
                + next.version()
                + " of rule "
                + next.id()
                + " changes ORANGE or RED: approved_by must name another person than author"));
  }

  /**
   * Whether the version adds, changes or takes away ORANGE or RED.
   *
   * @param inForce version in force, or null when the rule is new
   */
  public static boolean touches(Rule inForce, Rule next) {
    return !high(inForce).equals(high(next));
  }

  /** Whether the version names an author and another person who approved it. */
  public static boolean approvedByAnother(Rule rule) {
    return given(rule.author())
        && given(rule.approvedBy())
        && !fold(rule.author()).equals(fold(rule.approvedBy()));
  }

  private static boolean given(String person) {
    return person != null && !person.isBlank();
  }

  private static String fold(String person) {
    return person.strip().toLowerCase(Locale.ROOT);
  }

  /** All that decides when ORANGE and RED are entered and left, and where. */
  private static Map<String, List<Object>> high(Rule rule) {
    Map<String, List<Object>> high = new TreeMap<>();
    if (rule == null) {
      return high;
    }
    rule.levels()
        .forEach(
            (by, levels) -> {
              List<Object> decisive = new ArrayList<>();
              levels.stream()
                  .filter(l -> l.level().compareTo(WarningLevel.ORANGE) >= 0)
                  .forEach(decisive::add);
              if (!decisive.isEmpty()) {
                decisive.addAll(setting(rule));
                high.put(by, decisive);
              }
            });
    return high;
  }

  private static List<Object> setting(Rule rule) {
    return List.of(
        rule.indicator(),
        rule.window(),
        rule.windows(),
        rule.options(),
        rule.groups(),
        rule.regions(),
        rule.industries(),
        Optional.ofNullable(rule.test()),
        rule.lifecycle(),
        rule.mode(),
        Optional.ofNullable(rule.activeFrom()),
        Optional.ofNullable(rule.activeTo()));
  }
}
