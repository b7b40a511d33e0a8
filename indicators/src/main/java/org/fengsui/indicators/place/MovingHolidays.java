package org.fengsui.indicators.place;

import java.util.OptionalInt;

/**
 * Holidays that move between years, such as the Spring Festival, for aligning a date with the years
 * before.
 */
public interface MovingHolidays {
  /** No moving holidays: dates align by 364 days. */
  MovingHolidays NONE = (day, years) -> OptionalInt.empty();

  /** Farthest that a day is from a holiday near it. */
  int NEAR = 45;

  /** Days near one holiday, itself included. */
  int SPAN = 2 * NEAR + 1;

  /**
   * The epoch day that stands as far from the same holiday, {@code years} years earlier, as {@code
   * day} does; empty when no moving holiday is within 45 days of {@code day}, or the earlier
   * holiday is not known.
   *
   * @param years years back; negative: years ahead
   */
  OptionalInt aligned(int day, int years);
}
