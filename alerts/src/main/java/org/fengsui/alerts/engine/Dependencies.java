package org.fengsui.alerts.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;

/** Which facts an indicator reads, so that a fact judges only the rules that it may change. */
final class Dependencies {
  private static final Set<FactKind> LAYOFFS =
      EnumSet.of(
          FactKind.LAYOFF, FactKind.REGISTER, FactKind.BASE, FactKind.DERIVED, FactKind.HEARD);
  private static final Set<FactKind> CLAIMS =
      EnumSet.of(FactKind.CLAIM, FactKind.BASE, FactKind.HEARD);

  /** At an employer reports are set against claims, and show that its history is known. */
  private static final Set<FactKind> EMPLOYER_CLAIMS =
      EnumSet.of(FactKind.CLAIM, FactKind.BASE, FactKind.LAYOFF, FactKind.HEARD);

  private static final Set<FactKind> PAYROLL =
      EnumSet.of(FactKind.REGISTER, FactKind.DERIVED, FactKind.HEARD);
  private static final Set<FactKind> SURVEY = EnumSet.of(FactKind.SURVEY, FactKind.HEARD);
  private static final Set<FactKind> RATE = EnumSet.of(FactKind.RATE);
  private static final Set<FactKind> SOURCE = EnumSet.of(FactKind.HEARD);

  private static final Map<FactKind, Integer> BITS = new EnumMap<>(FactKind.class);

  static {
    for (FactKind rank : FactKind.values()) {
      BITS.put(rank, 1 << BITS.size());
    }
  }

  private Dependencies() {}

  /** Ranks of the facts that an indicator reads at a kind of scope. */
  static Set<FactKind> of(String indicator, String by) {
    boolean area = !by.equals(ScopeKey.EMPLOYER) && !by.equals(ScopeKey.SITE);
    return switch (indicator.substring(0, indicator.indexOf('.'))) {
      case "layoffs" -> LAYOFFS;
      case "claims" -> area ? CLAIMS : EMPLOYER_CLAIMS;
      case "payroll", "positions" -> PAYROLL;
      case "survey" -> SURVEY;
      case "rate" -> RATE;
      case "source" -> SOURCE;
      default -> EnumSet.allOf(FactKind.class);
    };
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
