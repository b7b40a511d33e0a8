package org.fengsui.alerts.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.Rank;

/** Which facts an indicator reads, so that a fact judges only the rules that it may change. */
final class Dependencies {
  private static final Set<Rank> LAYOFFS =
      EnumSet.of(Rank.LAYOFF, Rank.REGISTER, Rank.BASE, Rank.DERIVED, Rank.HEARD);
  private static final Set<Rank> CLAIMS =
      EnumSet.of(Rank.CLAIM, Rank.BASE, Rank.LAYOFF, Rank.HEARD);
  private static final Set<Rank> PAYROLL = EnumSet.of(Rank.REGISTER, Rank.DERIVED, Rank.HEARD);
  private static final Set<Rank> SURVEY = EnumSet.of(Rank.SURVEY, Rank.HEARD);
  private static final Set<Rank> RATE = EnumSet.of(Rank.RATE);
  private static final Set<Rank> SOURCE = EnumSet.of(Rank.HEARD);

  private Dependencies() {}

  /** Ranks of the facts that an indicator reads. */
  static Set<Rank> of(String indicator) {
    return switch (indicator.substring(0, indicator.indexOf('.'))) {
      case "layoffs" -> LAYOFFS;
      case "claims" -> CLAIMS;
      case "payroll", "positions" -> PAYROLL;
      case "survey" -> SURVEY;
      case "rate" -> RATE;
      case "source" -> SOURCE;
      default -> EnumSet.allOf(Rank.class);
    };
  }

  /** Ranks among the facts. */
  static Set<Rank> ranks(List<Delivery> facts) {
    EnumSet<Rank> ranks = EnumSet.noneOf(Rank.class);
    for (Delivery fact : facts) {
      ranks.add(fact.rank());
    }
    return ranks;
  }

  static boolean touched(String indicator, Collection<Rank> ranks) {
    for (Rank rank : of(indicator)) {
      if (ranks.contains(rank)) {
        return true;
      }
    }
    return false;
  }
}
