package org.fengsui.alerts.publishing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.Window;

/** Finds what a key publishes: its ledgers' sums, its survey estimates, and what its rules read. */
final class SeriesCatalogue {
  private final String by;
  private final Map<String, PublishedSeries> items = new LinkedHashMap<>();

  private SeriesCatalogue(String by) {
    this.by = by;
  }

  /**
   * Series of a kind of key whose periods close by the calendar.
   *
   * @param surveyGroups groups that survey estimates are published by, beside everyone
   */
  static List<PublishedSeries> closing(
      String by, Set<String> contents, List<Rule> rules, List<String> surveyGroups) {
    SeriesCatalogue found = new SeriesCatalogue(by);
    for (String content : contents) {
      int slash = content.indexOf('/');
      if (slash >= 0) {
        found.standing(content.substring(0, slash), content.substring(slash + 1), Map.of());
      } else {
        found.standing(Standing.SURVEY, "", Map.of());
        surveyGroups.forEach(group -> found.standing(Standing.SURVEY, group, Map.of()));
      }
    }
    rules.forEach(rule -> found.rule(rule, contents.contains(KeyContents.SURVEY)));
    return List.copyOf(found.items.values());
  }

  private void standing(String content, String group, Map<String, String> options) {
    for (IndicatorDefinition one : Indicators.standing(content)) {
      if (one.saysOf(group)) {
        put(one.name(), group, one.standing().window(), options, null);
      }
    }
  }

  /** What a rule reads; survey estimates only where there are responses. */
  private void rule(Rule rule, boolean surveyed) {
    Set<String> measures = new LinkedHashSet<>(List.of(rule.indicator()));
    for (RuleLevel level : rule.levelsAt(by)) {
      level.enter().comparisons().stream().map(Comparison::measure).forEach(measures::add);
    }
    for (String measure : measures) {
      Indicator indicator = Indicators.find(measure, by);
      boolean held = surveyed || !Indicators.definition(measure).surveyed();
      if (held && indicator.clock() == Indicator.Clock.CLOSED) {
        String owner = rule.options().isEmpty() ? null : rule.id();
        for (String group : rule.groups().isEmpty() ? List.of("") : new TreeSet<>(rule.groups())) {
          put(measure, group, rule.windowAt(by), rule.options(), owner);
        }
      }
    }
  }

  /** Series of one published monthly series. */
  static List<PublishedSeries> rates(String by, String measure, String basis) {
    SeriesCatalogue found = new SeriesCatalogue(by);
    Map<String, String> options = Map.of("measure", measure, "basis", basis);
    found.standing(Standing.RATES, "", options);
    return List.copyOf(found.items.values());
  }

  private void put(
      String indicator, String group, Window window, Map<String, String> options, String rule) {
    Query query = new Query(indicator, "", group, window, options);
    PublishedSeries item = new PublishedSeries(query, window.unit(), rule, by);
    items.putIfAbsent(item.id(), item);
  }
}
