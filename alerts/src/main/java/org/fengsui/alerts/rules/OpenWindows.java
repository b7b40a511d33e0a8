package org.fengsui.alerts.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.schemas.Topics;

/** The longest window of the rules over each stream. */
public final class OpenWindows {
  private static final Map<String, List<String>> FAMILIES =
      Map.of(
          Topics.LAYOFF_REPORTS, List.of("layoffs", "claims"),
          Topics.INSURANCE_CLAIMS, List.of("claims"),
          Topics.SURVEY_RESPONSES, List.of("survey", "rate"),
          Topics.PUBLISHED_RATES, List.of("rate"),
          Topics.EMPLOYER_REGISTER, List.of("payroll", "positions", "layoffs"),
          Topics.AREA_BASES, List.of("layoffs", "claims"));

  private final Map<String, Integer> longest = new HashMap<>();

  /** Windows of all versions of a set of rules. */
  public OpenWindows(RuleSet rules) {
    FAMILIES.forEach(
        (stream, families) ->
            longest.put(
                stream,
                rules.all().stream()
                    .filter(rule -> families.contains(family(rule.indicator())))
                    .mapToInt(rule -> rule.window().maxDays())
                    .max()
                    .orElse(0)));
  }

  private static String family(String indicator) {
    return indicator.substring(0, indicator.indexOf('.'));
  }

  /**
   * Whether a date lies in a window that is still open on a day.
   *
   * @param stream topic of the record
   * @param lastDay its last reference date, epoch day
   * @param today epoch day of the clock
   */
  public boolean open(String stream, int lastDay, int today) {
    return lastDay > (long) today - longest.getOrDefault(stream, 0);
  }
}
