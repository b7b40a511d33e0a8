package org.fengsui.backtest.scenario;

import java.util.List;
import org.fengsui.schemas.KeyGroup;

/**
 * Sets of key groups that claimants of the scenario belong to, with their share of a mean day's
 * claims. The sets exclude each other, so that counts by set add up to all claims.
 *
 * @param groups the set; empty: none
 * @param share share of claims, 0 to 1, outside the graduate season
 */
record KeyGroups(List<KeyGroup> groups, double share) {
  /** All sets; those without a group come last and take what is left. */
  static final List<KeyGroups> ALL =
      List.of(
          new KeyGroups(List.of(KeyGroup.MIGRANT), 0.22),
          new KeyGroups(List.of(KeyGroup.YOUTH), 0.11),
          new KeyGroups(List.of(KeyGroup.GRADUATE, KeyGroup.YOUTH), 0.05),
          new KeyGroups(List.of(KeyGroup.HARDSHIP), 0.06),
          new KeyGroups(List.of(KeyGroup.FLEXIBLE), 0.05),
          new KeyGroups(List.of(KeyGroup.POVERTY_RELIEF), 0.03),
          new KeyGroups(List.of(KeyGroup.LONG_TERM), 0.03),
          new KeyGroups(List.of(KeyGroup.VETERAN), 0.02),
          new KeyGroups(List.of(KeyGroup.DISABLED), 0.01),
          new KeyGroups(List.of(), 0.42));

  /** Share of the set on a day, its season included; over all sets the shares add up to 1. */
  double shareOn(int day) {
    return weight(day) / ALL.stream().mapToDouble(s -> s.weight(day)).sum();
  }

  private double weight(int day) {
    return groups.contains(KeyGroup.GRADUATE) ? share * Seasons.graduates(day) : share;
  }

  /** A set by its shares on a day. */
  static KeyGroups draw(int day, SeededRandom random) {
    double left = random.unit();
    for (KeyGroups set : ALL) {
      left -= set.shareOn(day);
      if (left < 0) {
        return set;
      }
    }
    return ALL.get(ALL.size() - 1);
  }

  /** Name for ids. */
  String tag() {
    return groups.isEmpty() ? "ALL" : groups.get(0).name();
  }
}
