package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of all rules; tells which are in force at an instant. Immutable. */
public final class RuleSet {
  /** No rules. */
  public static final RuleSet EMPTY = new RuleSet(List.of());

  private final Map<String, List<Rule>> versions = new TreeMap<>();
  private final Map<String, List<Rule>> always = new TreeMap<>();

  /** Builds the set; of two equal versions of a rule the later one in the list counts. */
  public RuleSet(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Rule> known = versions.computeIfAbsent(rule.id(), id -> new ArrayList<>());
      known.removeIf(r -> r.version() == rule.version());
      known.add(rule);
      known.sort(Comparator.comparingInt(Rule::version).reversed());
    }
    for (List<Rule> known : versions.values()) {
      if (known.size() == 1 && known.get(0).validFrom() == null) {
        known.get(0).levels().keySet().forEach(by -> file(by, known.get(0)));
      }
    }
  }

  private void file(String by, Rule rule) {
    always.computeIfAbsent(by, k -> new ArrayList<>()).add(rule);
  }

  /** Rules in force at an instant for a kind of scope, by id. */
  public List<Rule> inForce(String by, long millis) {
    boolean simple =
        versions.values().stream().allMatch(v -> v.size() == 1 && v.get(0).validFrom() == null);
    if (simple) {
      return always.getOrDefault(by, List.of());
    }
    List<Rule> found = new ArrayList<>();
    for (List<Rule> known : versions.values()) {
      known.stream()
          .filter(r -> r.validFrom() == null || r.validFrom().toEpochMilli() <= millis)
          .findFirst()
          .filter(r -> r.levels().containsKey(by))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Every version of every rule. */
  public List<Rule> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }
}
