package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.schemas.RuleMode;

/**
 * The instances of the rules in force at a kind of scope and part, filed by the rank of the facts
 * that they read, so that a fact walks only the rules that it may change.
 */
final class RuleIndex {
  private static final FactKind[] RANKS = FactKind.values();

  private final List<Slot> all = new ArrayList<>();
  private final List<List<Slot>> byRank = new ArrayList<>();
  private final List<List<RuleInstance>> everywhere = new ArrayList<>();

  /**
   * An instance and its twin for keys that the rule does not watch.
   *
   * @param limited whether the rule is limited to regions or industries
   */
  record Slot(RuleInstance instance, RuleInstance idle, boolean limited) {}

  RuleIndex(List<Rule> inForce, String by, String part, RuleSet rules, Jurisdiction place) {
    for (Rule rule : inForce) {
      boolean limited = !rule.regions().isEmpty() || !rule.industries().isEmpty();
      boolean active = rule.mode() != RuleMode.PAUSED;
      for (String group : rule.groups().isEmpty() ? Set.of("") : new TreeSet<>(rule.groups())) {
        RuleInstance instance =
            new RuleInstance(rule, by, part, group, rules.versions(rule.id()), active, place);
        all.add(new Slot(instance, limited ? instance.idle() : instance, limited));
      }
    }
    for (FactKind rank : RANKS) {
      int bit = Dependencies.bit(rank);
      List<Slot> reading = all.stream().filter(s -> (s.instance().reads() & bit) != 0).toList();
      byRank.add(reading);
      boolean limited = reading.stream().anyMatch(Slot::limited);
      everywhere.add(limited ? null : reading.stream().map(Slot::instance).toList());
    }
  }

  /** Every instance, by rule id and group. */
  List<Slot> all() {
    return all;
  }

  /**
   * The instances that facts of these ranks may change, in the same order; null when that differs
   * from key to key, or the ranks are several.
   */
  List<RuleInstance> everywhere(int ranks) {
    return Integer.bitCount(ranks) == 1
        ? everywhere.get(Integer.numberOfTrailingZeros(ranks))
        : null;
  }

  /** The instances that facts of these ranks may change, in the same order. */
  List<Slot> reading(int ranks) {
    if (Integer.bitCount(ranks) == 1) {
      return byRank.get(Integer.numberOfTrailingZeros(ranks));
    }
    return all.stream().filter(s -> (s.instance().reads() & ranks) != 0).toList();
  }
}
