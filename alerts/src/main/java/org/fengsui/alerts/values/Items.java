package org.fengsui.alerts.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.SeriesNames;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;

/** Finds what a key publishes: its ledgers' sums, its survey estimates, and what its rules read. */
final class Items {
  private static final Window MONTH_OF_DAYS = Window.days(30);
  private static final Window WEEK = new Window(1, PeriodUnit.WEEK);
  private static final Window MONTH = new Window(1, PeriodUnit.MONTH);
  private static final List<String> SURVEY =
      List.of(
          "survey.unemployment_rate",
          "survey.participation_rate",
          "survey.employment_rate",
          "survey.mean_wage");

  private Items() {}

  /** Items of a key whose periods close by the calendar, by id. */
  static Map<String, Item> closing(ScopeKey key, KeyState state, List<Rule> rules) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (String name : state.names()) {
      String[] pieces = name.split("/", 4);
      if (pieces[0].equals("ledger") && pieces[2].isEmpty()) {
        ledger(items, pieces[1], pieces[3]);
      } else if (pieces[0].equals("survey")) {
        SURVEY.forEach(s -> put(items, s, "", MONTH, Map.of(), null, false));
      }
    }
    for (Rule rule : rules) {
      rule(items, key, rule);
    }
    return items;
  }

  private static void ledger(Map<String, Item> items, String series, String group) {
    if (series.equals("layoffs.persons")) {
      put(items, series, group, MONTH_OF_DAYS, Map.of(), null, true);
    } else if (series.equals("claims.initial") || series.equals("claims.continued")) {
      put(items, series, group, WEEK, Map.of(), null, false);
    }
  }

  private static void rule(Map<String, Item> items, ScopeKey key, Rule rule) {
    List<String> measures = new ArrayList<>(List.of(rule.indicator()));
    for (RuleLevel level : rule.levelsAt(key.by())) {
      level.enter().comparisons().stream().map(Comparison::measure).forEach(measures::add);
    }
    for (String measure : measures) {
      var indicator = Indicators.find(measure);
      if (indicator != null && indicator.clock() == Clock.CLOSED) {
        String owner = rule.options().isEmpty() ? null : rule.id();
        for (String group : rule.groups().isEmpty() ? List.of("") : new TreeSet<>(rule.groups())) {
          put(items, measure, group, rule.window(), rule.options(), owner, false);
        }
      }
    }
  }

  /** Items of one published monthly series. */
  static List<Item> rates(String measure, String basis) {
    Map<String, String> options = Map.of("measure", measure, "basis", basis);
    Map<String, Item> items = new LinkedHashMap<>();
    for (String name : List.of("rate.level", "rate.gap", "rate.change")) {
      put(items, name, "", MONTH, options, null, false);
    }
    return List.copyOf(items.values());
  }

  private static void put(
      Map<String, Item> items,
      String indicator,
      String group,
      Window window,
      Map<String, String> options,
      String rule,
      boolean daySum) {
    Item item =
        new Item(
            new Query(indicator, "", group, window, options),
            window.unit(),
            SeriesNames.of(indicator),
            rule,
            daySum);
    items.putIfAbsent(item.id(), item);
  }
}
