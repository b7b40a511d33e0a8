package org.fengsui.alerts.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.RuleMode;

/**
 * A threshold rule: one version of the decision what deserves a warning. Data, read from YAML.
 *
 * @param id rule id, stable over versions
 * @param version version, growing
 * @param validFrom instant from which this version holds; null: always
 * @param title title
 * @param source law or statistic that the rule rests on
 * @param indicator main indicator; its value is judged for doubling and shown first
 * @param window window of the indicators
 * @param options settings of the indicators, see the indicators' docs
 * @param groups key groups that the rule watches one by one; empty: everyone together
 * @param regions area codes to which the rule is limited, with all they contain; empty: everywhere
 * @param industries industry codes to which it is limited; empty: all
 * @param levels levels from lowest to highest, by kind of scope (employer, county, ...)
 * @param test per-employer test of the indicator layoffs.enterprises; null for all others
 * @param lifecycle damping
 * @param mode LIVE, SHADOW or PAUSED
 * @param activeFrom first civil day on which the rule is evaluated; null: no limit
 * @param activeTo last civil day on which the rule is evaluated; null: no limit
 * @param owner who answers for it
 * @param author who wrote this version
 * @param approvedBy who approved this version; null: nobody
 * @param windows windows by kind of scope, where they differ from {@code window}
 */
public record Rule(
    String id,
    int version,
    Instant validFrom,
    Text title,
    Text source,
    String indicator,
    Window window,
    Map<String, String> options,
    Set<String> groups,
    Set<String> regions,
    Set<String> industries,
    Map<String, List<RuleLevel>> levels,
    Condition test,
    Lifecycle lifecycle,
    RuleMode mode,
    LocalDate activeFrom,
    LocalDate activeTo,
    String owner,
    String author,
    String approvedBy,
    Map<String, Window> windows) {
  /** Copies the collections. */
  public Rule {
    options = Map.copyOf(options);
    groups = Set.copyOf(groups);
    regions = Set.copyOf(regions);
    industries = Set.copyOf(industries);
    levels = Map.copyOf(levels);
    windows = Map.copyOf(windows);
  }

  /** A rule with the same window at every kind of scope. */
  public Rule(
      String id,
      int version,
      Instant validFrom,
      Text title,
      Text source,
      String indicator,
      Window window,
      Map<String, String> options,
      Set<String> groups,
      Set<String> regions,
      Set<String> industries,
      Map<String, List<RuleLevel>> levels,
      Condition test,
      Lifecycle lifecycle,
      RuleMode mode,
      LocalDate activeFrom,
      LocalDate activeTo,
      String owner,
      String author,
      String approvedBy) {
    this(
        id,
        version,
        validFrom,
        title,
        source,
        indicator,
        window,
        options,
        groups,
        regions,
        industries,
        levels,
        test,
        lifecycle,
        mode,
        activeFrom,
        activeTo,
        owner,
        author,
        approvedBy,
        Map.of());
  }

  /** Window at a kind of scope. */
  public Window windowAt(String by) {
    return windows.getOrDefault(by, window);
  }

  /** Levels at a kind of scope, lowest first; empty when the rule does not apply there. */
  public List<RuleLevel> levelsAt(String by) {
    return levels.getOrDefault(by, List.of());
  }
}
