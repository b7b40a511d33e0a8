package org.fengsui.indicators.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;

/**
 * Signed amounts that one employer adds to the areas it lies in: the difference between what it
 * stands for now and what it stood for before, so that an area is always the sum of its employers.
 */
final class Derived {
  private final TreeMap<Slot, Long> change = new TreeMap<>();

  /** Where an amount goes. */
  private record Slot(String region, String series, String group, int day)
      implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int c = region.compareTo(other.region);
      c = c != 0 ? c : series.compareTo(other.series);
      c = c != 0 ? c : group.compareTo(other.group);
      return c != 0 ? c : Integer.compare(day, other.day);
    }
  }

  /** Adds an amount; nothing happens without a region. */
  void add(String region, String series, String group, int day, long amount) {
    if (region != null && amount != 0) {
      change.merge(
          new Slot(region, series, group, day), amount, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  /** Takes back all that another one added. */
  void subtract(Derived other) {
    other.change.forEach((s, v) -> add(s.region(), s.series(), s.group(), s.day(), -v));
  }

  /** The changes as facts for every area that contains the employer. */
  List<KeyedFact> facts(ScopeKey from, long knownAt, int revision, Jurisdiction place) {
    List<KeyedFact> found = new ArrayList<>();
    for (Map.Entry<Slot, Long> entry : change.entrySet()) {
      Slot slot = entry.getKey();
      Amount amount =
          new Amount(slot.series(), slot.group(), slot.day(), entry.getValue(), 0, true);
      for (Area area : place.areas().pathOf(slot.region())) {
        found.add(
            new KeyedFact(
                new ScopeKey(area.level(), area.code()),
                knownAt,
                FactKind.DERIVED,
                from.by() + '/' + from.key(),
                revision,
                false,
                amount));
      }
    }
    return found;
  }
}
