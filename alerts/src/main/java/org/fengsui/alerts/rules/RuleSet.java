package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of all rules; says which are in force at an instant. Immutable: which rules hold
 * between two changes is worked out once, so that asking costs one search among the changes.
 */
public final class RuleSet {
  /** No rules. */
  public static final RuleSet EMPTY = new RuleSet(List.of());

  private final Map<String, List<Rule>> versions = new TreeMap<>();

  /** Instants at which the rules in force change, ascending; {@code spans[i + 1]} follows each. */
  private final long[] changes;

  private final List<List<Rule>> all = new ArrayList<>();
  private final List<Map<String, List<Rule>>> spans = new ArrayList<>();
  private final List<Map<String, Integer>> marks = new ArrayList<>();

  /** Builds the set; of two equal versions of a rule the later one in the list counts. */
  public RuleSet(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Rule> known = versions.computeIfAbsent(rule.id(), id -> new ArrayList<>());
      known.removeIf(r -> r.version() == rule.version());
      known.add(rule);
      known.sort(Comparator.comparingInt(Rule::version).reversed());
    }
    changes =
        versions.values().stream()
            .flatMap(List::stream)
            .filter(r -> r.validFrom() != null)
            .mapToLong(r -> r.validFrom().toEpochMilli())
            .distinct()
            .sorted()
            .toArray();
    all.add(holding(Long.MIN_VALUE));
    Arrays.stream(changes).forEach(at -> all.add(holding(at)));
    all.forEach(inForce -> spans.add(byKind(inForce)));
    spans.forEach(span -> marks.add(marks(span)));
  }

  private List<Rule> holding(long millis) {
    return versions.values().stream()
        .flatMap(
            known ->
                known.stream()
                    .filter(r -> r.validFrom() == null || r.validFrom().toEpochMilli() <= millis)
                    .limit(1))
        .toList();
  }

  private static Map<String, List<Rule>> byKind(List<Rule> inForce) {
    Map<String, List<Rule>> byKind = new HashMap<>();
    inForce.forEach(r -> r.levels().keySet().forEach(by -> file(byKind, by, r)));
    byKind.replaceAll((by, list) -> List.copyOf(list));
    return byKind;
  }

  private static void file(Map<String, List<Rule>> byKind, String by, Rule rule) {
    byKind.computeIfAbsent(by, k -> new ArrayList<>()).add(rule);
  }

  /** Rules in force at an instant for a kind of scope, by id. */
  public List<Rule> inForce(String by, long millis) {
    int at = changes.length == 0 ? 0 : span(millis);
    return spans.get(at).getOrDefault(by, List.of());
  }

  /** Rules in force at an instant for any kind of scope, by id. */
  public List<Rule> inForce(long millis) {
    return all.get(changes.length == 0 ? 0 : span(millis));
  }

  /**
   * A number that stands for the versions in force for a kind of scope at an instant: equal while
   * nothing changes, the same on every machine, almost surely another one after a change.
   */
  public int mark(String by, long millis) {
    int at = changes.length == 0 ? 0 : span(millis);
    return marks.get(at).getOrDefault(by, 0);
  }

  private static Map<String, Integer> marks(Map<String, List<Rule>> byKind) {
    Map<String, Integer> marks = new HashMap<>();
    byKind.forEach(
        (by, rules) ->
            marks.put(by, rules.stream().map(r -> r.id() + '@' + r.version()).toList().hashCode()));
    return marks;
  }

  /** Next instant after {@code millis} at which rules change; {@link Long#MAX_VALUE}: none. */
  public long nextChange(long millis) {
    int at = changes.length == 0 ? 0 : span(millis);
    return at < changes.length ? changes[at] : Long.MAX_VALUE;
  }

  private int span(long millis) {
    int found = Arrays.binarySearch(changes, millis);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Versions of one rule, the highest first; empty when there is none. */
  public List<Rule> versions(String id) {
    return List.copyOf(versions.getOrDefault(id, List.of()));
  }

  /** Every version of every rule. */
  public List<Rule> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }
}
