package org.fengsui.alerts.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.time.Periods;

/**
 * The facts of one instant, as far as rules care.
 *
 * @param facts the facts
 * @param correction whether some fact takes back or replaces an earlier one
 * @param ranks ranks among the facts
 * @param groups key groups among the facts
 */
record Batch(List<Delivery> facts, boolean correction, Set<Rank> ranks, Set<String> groups) {

  Batch(List<Delivery> facts, boolean correction) {
    this(facts, correction, Dependencies.ranks(facts), Instances.groups(facts));
  }

  /** Whether a fact may change what a rule instance sees. */
  boolean touches(Instance instance) {
    if (!Dependencies.touched(instance.rule().indicator(), ranks)) {
      return false;
    }
    boolean everyGroup = instance.group().isEmpty() || ranks.contains(Rank.HEARD);
    boolean persons = ranks.contains(Rank.SURVEY);
    return everyGroup
        || persons
        || instance.clock() != Clock.CLOSED
        || groups.contains(instance.group());
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
        || ranks.contains(Rank.BASE)
        || (open && ranks.contains(Rank.REGISTER))
        || facts.stream()
            .anyMatch(
                d ->
                    d.fact() instanceof ResponseFact response
                        && Periods.lastDayOf(response.month()) <= last);
  }

  /** Months of published rates among the facts, last days in order. */
  TreeSet<Integer> months() {
    TreeSet<Integer> months = new TreeSet<>();
    for (Delivery delivery : facts) {
      if (delivery.fact() instanceof RateFact rate) {
        months.add(Periods.lastDayOf(rate.month()));
      }
    }
    return months;
  }
}
