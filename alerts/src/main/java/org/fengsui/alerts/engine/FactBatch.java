package org.fengsui.alerts.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.time.Periods;

/** The facts of one instant, as far as rules care. */
final class FactBatch {
  private final List<KeyedFact> facts;
  private final boolean correction;
  private final boolean silent;
  private final int ranks;
  private Set<String> groups;

  FactBatch(List<KeyedFact> facts) {
    this.facts = facts;
    boolean corrects = false;
    int found = 0;
    for (int i = 0; i < facts.size(); i++) { // mostly one: an iterator a record is not for nothing
      corrects |= facts.get(i).correction();
      found |= Dependencies.bit(facts.get(i).rank());
    }
    this.correction = corrects;
    this.silent = !facts.isEmpty() && facts.get(0).origin() == Origin.HISTORICAL;
    this.ranks = found;
  }

  /** The facts. */
  List<KeyedFact> facts() {
    return facts;
  }

  /** Whether some fact takes back or replaces an earlier one. */
  boolean correction() {
    return correction;
  }

  /** Whether some fact takes an amount away, be it without being a correction. */
  boolean lowers() {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i).fact();
      if (fact.retracts() || (fact instanceof Amount a && a.amount() < 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the facts are historical: they count and cause no message. */
  boolean silent() {
    return silent;
  }

  /** Whether a record of now may change what an instance sees; that a source is there is none. */
  boolean renews(RuleInstance instance) {
    return !silent
        && (instance.reads() & ranks & ~Dependencies.bit(FactKind.HEARD)) != 0
        && touches(instance);
  }

  /** Ranks among the facts, as a mask. */
  int ranks() {
    return ranks;
  }

  /** Whether a fact of that rank is among them. */
  boolean has(FactKind rank) {
    return (ranks & Dependencies.bit(rank)) != 0;
  }

  /** Whether a fact may change what a rule instance sees. */
  boolean touches(RuleInstance instance) {
    if ((instance.reads() & ranks) == 0) {
      return false;
    }
    return instance.group().isEmpty()
        || has(FactKind.HEARD)
        || has(FactKind.SURVEY)
        || instance.clock() != Clock.CLOSED
        || groups().contains(instance.group());
  }

  /** Key groups among the facts. */
  private Set<String> groups() {
    if (groups == null) {
      groups = new HashSet<>();
      for (KeyedFact keyed : facts) {
        if (keyed.fact() instanceof Amount amount) {
          groups.add(amount.group());
        }
      }
    }
    return groups;
  }

  /**
   * Whether what was known of periods already judged may have become less: by a revision, or by a
   * first record that a rate or share is taken of, such as a denominator or a late response.
   *
   * @param last last period judged, epoch day
   * @param open whether the rule looks at windows that are still open
   */
  boolean restates(int last, boolean open) {
    return correction
        || has(FactKind.BASE)
        || (open && has(FactKind.REGISTER))
        || (!open && facts.stream().anyMatch(fact -> late(fact.fact(), last)));
  }

  /** Whether a fact is about a period that was judged without it. */
  private static boolean late(Fact fact, int last) {
    int end = periodOf(fact);
    return end != NO_PERIOD && end <= last;
  }

  private static final int NO_PERIOD = Integer.MAX_VALUE;

  /** Last day of the period that a count, a response or a rate is about. */
  private static int periodOf(Fact fact) {
    if (fact instanceof ResponseFact response) {
      return Periods.lastDayOf(response.month());
    }
    if (fact instanceof RateFact rate) {
      return Periods.lastDayOf(rate.month());
    }
    return fact instanceof Amount amount && !amount.single() ? amount.day() : NO_PERIOD;
  }

  /**
   * Last day of the earliest period among the counts, responses and rates; {@link
   * Integer#MAX_VALUE}: there is none.
   */
  int earliest() {
    int earliest = NO_PERIOD;
    for (KeyedFact fact : facts) {
      earliest = Math.min(earliest, periodOf(fact.fact()));
    }
    return earliest;
  }

  /** Months of published rates among the facts, last days in order. */
  Set<Integer> months() {
    Set<Integer> months = new TreeSet<>();
    for (KeyedFact keyed : facts) {
      if (keyed.fact() instanceof RateFact rate) {
        months.add(Periods.lastDayOf(rate.month()));
      }
    }
    return months;
  }
}
