package org.fengsui.alerts.publishing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.rules.Rule;

/**
 * Series by kind of key and by the series that a fact adds to, made once for each set of rules in
 * force, so that a record meets only the items that it can move.
 */
final class SeriesIndex {
  /** Tells the survey's series of groups from those of everyone; no series has this name. */
  private static final String GROUPS = " by group";

  private final Map<String, Map<List<Rule>, Known>> byKind = new HashMap<>();
  private final List<String> surveyGroups;

  /** An index; survey estimates are published by these groups too. */
  SeriesIndex(List<String> surveyGroups) {
    this.surveyGroups = surveyGroups;
  }

  /** The series of one kind of key under one list of rules. */
  private record Known(
      Map<Set<String>, List<PublishedSeries>> whole, Map<String, List<PublishedSeries>> bySeries) {}

  /** All items of a key with these contents, in the order in which they are published. */
  List<PublishedSeries> all(String by, Set<String> contents, List<Rule> rules) {
    Map<Set<String>, List<PublishedSeries>> whole = known(by, rules).whole();
    List<PublishedSeries> found = whole.get(contents);
    if (found == null) {
      found = SeriesCatalogue.closing(by, contents, rules, surveyGroups);
      whole.put(Set.copyOf(contents), found);
    }
    return found;
  }

  /** The items that contributions of a series and group move. */
  List<PublishedSeries> moved(String by, String series, String group, List<Rule> rules) {
    Map<String, List<PublishedSeries>> bySeries = known(by, rules).bySeries();
    String content = KeyContents.of(series, group);
    List<PublishedSeries> found = bySeries.get(content);
    if (found == null) {
      found =
          SeriesCatalogue.closing(by, Set.of(content), rules, surveyGroups).stream()
              .filter(item -> item.sums(series, group))
              .toList();
      bySeries.put(content, found);
    }
    return found;
  }

  /** The items of everyone, and of rules, that survey responses move. */
  List<PublishedSeries> surveyed(String by, List<Rule> rules) {
    return surveyed(by, rules, KeyContents.SURVEY, false);
  }

  /** The items of groups that survey responses move. */
  List<PublishedSeries> surveyedGroups(String by, List<Rule> rules) {
    return surveyed(by, rules, KeyContents.SURVEY + GROUPS, true);
  }

  private List<PublishedSeries> surveyed(String by, List<Rule> rules, String name, boolean groups) {
    return known(by, rules)
        .bySeries()
        .computeIfAbsent(
            name,
            n ->
                SeriesCatalogue.closing(by, Set.of(KeyContents.SURVEY), rules, surveyGroups)
                    .stream()
                    .filter(PublishedSeries::surveyed)
                    .filter(item -> groups == ofGroup(item))
                    .toList());
  }

  private static boolean ofGroup(PublishedSeries item) {
    return item.ruleId() == null && !item.query().group().isEmpty();
  }

  private Known known(String by, List<Rule> rules) {
    return byKind
        .computeIfAbsent(by, k -> new IdentityHashMap<>())
        .computeIfAbsent(rules, k -> new Known(new HashMap<>(), new HashMap<>()));
  }
}
