package org.fengsui.indicators.place;

import java.util.OptionalInt;

/**
 * Holidays that move between years, such as the Spring Festival, for aligning a date with the years
 * before.
 */
public interface MovingHolidays {
  /** No moving holidays: dates align by 364 days. */
  MovingHolidays NONE = (day, years) -> OptionalInt.empty();

  /**
   * The epoch day that stands as far from the same holiday, {@code years} years earlier, as {@code
   * day} does; empty when no moving holiday is within 45 days of {@code day}, or the earlier
   * holiday is not known.
   */
  OptionalInt aligned(int day, int years);
}
