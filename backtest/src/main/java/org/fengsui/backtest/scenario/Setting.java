package org.fengsui.backtest.scenario;

/**
 * What every part of a scenario is given.
 *
 * @param seed seed
 * @param scale share of the real volume, over 0 and at most 1; denominators and survey stay whole
 * @param calendar year and history
 * @param sources sources of the pack
 */
public record Setting(long seed, double scale, Calendar calendar, Sources sources) {
  /** Refuses scales that make no sense. */
  public Setting {
    if (!(scale > 0 && scale <= 1)) {
      throw new IllegalArgumentException("scale must be over 0 and at most 1, not " + scale);
    }
  }
}
