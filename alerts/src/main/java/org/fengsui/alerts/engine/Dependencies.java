package org.fengsui.alerts.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ScopeKey;

/** Which facts an indicator reads, so that a fact judges only the rules that it may change. */
final class Dependencies {
  private static final Set<Rank> LAYOFFS =
      EnumSet.of(Rank.LAYOFF, Rank.REGISTER, Rank.BASE, Rank.DERIVED, Rank.HEARD);
  private static final Set<Rank> CLAIMS = EnumSet.of(Rank.CLAIM, Rank.BASE, Rank.HEARD);

  /** At an employer reports are set against claims, and show that its history is known. */
  private static final Set<Rank> EMPLOYER_CLAIMS =
      EnumSet.of(Rank.CLAIM, Rank.BASE, Rank.LAYOFF, Rank.HEARD);

  private static final Set<Rank> PAYROLL = EnumSet.of(Rank.REGISTER, Rank.DERIVED, Rank.HEARD);
  private static final Set<Rank> SURVEY = EnumSet.of(Rank.SURVEY, Rank.HEARD);
  private static final Set<Rank> RATE = EnumSet.of(Rank.RATE);
  private static final Set<Rank> SOURCE = EnumSet.of(Rank.HEARD);

  private static final Map<Rank, Integer> BITS = new EnumMap<>(Rank.class);

  static {
    for (Rank rank : Rank.values()) {
      BITS.put(rank, 1 << BITS.size());
    }
  }

  private Dependencies() {}

  /** Ranks of the facts that an indicator reads at a kind of scope. */
  static Set<Rank> of(String indicator, String by) {
    boolean area = !by.equals(ScopeKey.EMPLOYER) && !by.equals(ScopeKey.SITE);
    return switch (indicator.substring(0, indicator.indexOf('.'))) {
      case "layoffs" -> LAYOFFS;
      case "claims" -> area ? CLAIMS : EMPLOYER_CLAIMS;
      case "payroll", "positions" -> PAYROLL;
      case "survey" -> SURVEY;
      case "rate" -> RATE;
      case "source" -> SOURCE;
      default -> EnumSet.allOf(Rank.class);
    };
  }

  /** The bit that stands for a rank in a mask. */
  static int bit(Rank rank) {
    return BITS.get(rank);
  }

  /** Ranks as a mask. */
  static int mask(Set<Rank> ranks) {
    int mask = 0;
    for (Rank rank : ranks) {
      mask |= bit(rank);
    }
    return mask;
  }
}
