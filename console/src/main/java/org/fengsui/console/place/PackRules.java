package org.fengsui.console.place;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.intake.pack.Pack;

/**
 * Rules, for titles and the lines on charts.
 *
 * @param rules rules, the versions that hold
 */
public record PackRules(List<Rule> rules) {
  private static final String MEASURE = "measure";

  /** Copies the rules. */
  public PackRules {
    rules = List.copyOf(rules);
  }

  /**
   * The rules of a pack.
   *
   * @throws IllegalArgumentException when one cannot be read
   */
  public static PackRules of(Pack pack) {
    RuleParser parser = new RuleParser();
    return new PackRules(
        pack.ruleFiles().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(file -> parser.parse(file.getKey(), file.getValue()).orThrow())
            .toList());
  }

  /** Thresholds of all rules, by rule, kind of scope and level from lowest to highest. */
  public List<Threshold> thresholds() {
    return rules.stream()
        .flatMap(r -> r.levels().keySet().stream().sorted().flatMap(by -> at(r, by)))
        .toList();
  }

  private static Stream<Threshold> at(Rule rule, String by) {
    return rule.levelsAt(by).stream().flatMap(level -> of(rule, by, level));
  }

  private static Stream<Threshold> of(Rule rule, String by, RuleLevel level) {
    return level.enter().comparisons().stream()
        .map(
            c ->
                new Threshold(
                    rule.id(),
                    c.measure(),
                    by,
                    rule.windowAt(by).toString(),
                    rule.options().getOrDefault(MEASURE, ""),
                    level.level().name(),
                    c.operator().sign(),
                    c.threshold()));
  }
}
