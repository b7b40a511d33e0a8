package org.fengsui.indicators.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;

/**
 * Sahm's gap: the mean of three months less the lowest such mean of the twelve months before, from
 * the published figures, rounded half-up to two decimals at the end only (Sahm 2019; FRED
 * SAHMREALTIME).
 *
 * <p>A month is missing when it has no figure and a later one of its series has: the mean is then
 * that of the other two, flagged {@code month-missing}; with two missing it is unknown. The gap
 * needs 15 months from the first of its series, and nine of the twelve means.
 */
final class SahmGap {
  private static final int MONTHS_NEEDED = 15;
  private static final int MEANS_NEEDED = 9;

  /** Means of three and of two months are compared in sixths. */
  private static final int SIXTHS = 6;

  private SahmGap() {}

  static Reading of(MonthlyValues values, int month) {
    if (values.months().isEmpty() || month - values.firstMonth() < MONTHS_NEEDED - 1) {
      return Reading.unknown(Flags.WARM_UP);
    }
    if (values.at(month) == null && !values.missing(month)) {
      return Reading.unknown(Flags.WARM_UP);
    }
    BigDecimal lowest = null;
    int means = 0;
    for (int back = 12; back >= 1; back--) {
      BigDecimal mean = threeMonths(values, month - back);
      means += mean == null ? 0 : 1;
      lowest = lowest == null || (mean != null && mean.compareTo(lowest) < 0) ? mean : lowest;
    }
    BigDecimal now = threeMonths(values, month);
    if (now == null || means < MEANS_NEEDED) {
      return Reading.unreported(Set.of(Flags.MONTH_MISSING));
    }
    BigDecimal gap =
        now.subtract(lowest).divide(BigDecimal.valueOf(SIXTHS), 2, RoundingMode.HALF_UP);
    return values.reading(gap.doubleValue(), month - 14, month, missing(values, month));
  }

  /** Six times the mean of three months, or of the two that there are; null: unknown. */
  private static BigDecimal threeMonths(MonthlyValues values, int month) {
    BigDecimal sum = BigDecimal.ZERO;
    int found = 0;
    for (int back = 0; back < 3; back++) {
      BigDecimal value = values.at(month - back);
      if (value != null) {
        sum = sum.add(value);
        found++;
      }
    }
    return found < 2 ? null : sum.multiply(BigDecimal.valueOf(SIXTHS / found));
  }

  private static Set<String> missing(MonthlyValues values, int month) {
    for (int back = 0; back < 3; back++) {
      if (values.at(month - back) == null) {
        return Set.of(Flags.MONTH_MISSING);
      }
    }
    return Set.of();
  }
}
