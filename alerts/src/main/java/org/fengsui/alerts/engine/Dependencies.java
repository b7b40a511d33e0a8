package org.fengsui.alerts.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.fact.FactKind;

/** Which facts an indicator reads, so that a fact judges only the rules that it may change. */
final class Dependencies {
  private static final Map<FactKind, Integer> BITS = new EnumMap<>(FactKind.class);

  static {
    for (FactKind rank : FactKind.values()) {
      BITS.put(rank, 1 << BITS.size());
    }
  }

  private Dependencies() {}

  /** Ranks of the facts that an indicator reads at a kind of scope. */
  static Set<FactKind> of(String indicator, String by) {
    return Indicators.reads(indicator, by);
  }

  /** The bit that stands for a rank in a mask. */
  static int bit(FactKind rank) {
    return BITS.get(rank);
  }

  /** Ranks as a mask. */
  static int mask(Set<FactKind> ranks) {
    int mask = 0;
    for (FactKind rank : ranks) {
      mask |= bit(rank);
    }
    return mask;
  }
}
