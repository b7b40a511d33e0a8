package org.fengsui.indicators.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.fengsui.indicators.claims.InsuredRate;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/**
 * {@code X.prior_years_percent}: an indicator over the mean of itself in the years before, times
 * 100.
 *
 * <p>Option {@code years} (2). Dates align by 364 days a year, monthly windows by month; a date
 * near a moving holiday of the calendar aligns by its distance from it, a weekly one to the week's
 * end nearest to that date. A year whose window the history does not reach, or a mean of 0, makes
 * the percentage unknown, flagged {@code warm-up}. The mean is not rounded; with {@code
 * rounding=us-iur} the percentage is truncated to two decimals.
 */
public final class PriorYears implements Indicator {
  /** Ending of the names of these indicators. */
  public static final String SUFFIX = ".prior_years_percent";

  private final Indicator inner;

  /** The comparison of an indicator. */
  public PriorYears(Indicator inner) {
    this.inner = inner;
  }

  @Override
  public Clock clock() {
    return inner.clock() == Clock.LATEST ? Clock.LATEST : Clock.CLOSED;
  }

  @Override
  public String series(Query query) {
    return inner.series(bare(query));
  }

  @Override
  public int latest(KeyState state, Query query, Jurisdiction place) {
    return inner.latest(state, bare(query), place);
  }

  @Override
  public int lookbackDays(Query query) {
    return inner.lookbackDays(bare(query)) + 366 * query.option("years", 2) + 45;
  }

  private static Query bare(Query query) {
    String name = query.indicator();
    return name.endsWith(SUFFIX)
        ? query.indicator(name.substring(0, name.length() - SUFFIX.length()))
        : query;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Query bare = bare(query);
    Reading now = inner.closed(state, bare, day, place);
    int years = query.option("years", 2);
    BigDecimal sum = BigDecimal.ZERO;
    for (int year = 1; year <= years; year++) {
      int then = aligned(query, day, year, place);
      Reading before = inner.closed(state, bare, then, place);
      if (!before.known() || before.has(Flags.WARM_UP)) {
        return now.over(Double.NaN, now.base(), Reading.NEVER, Flags.WARM_UP);
      }
      sum = sum.add(BigDecimal.valueOf(before.value()));
    }
    if (!now.known()) {
      return now;
    }
    if (sum.signum() <= 0) {
      return now.over(Double.NaN, now.base(), Reading.NEVER, Flags.WARM_UP);
    }
    BigDecimal above = BigDecimal.valueOf(now.value()).multiply(BigDecimal.valueOf(100L * years));
    boolean us = query.option("rounding", "").equals(InsuredRate.US);
    BigDecimal percent =
        us ? above.divide(sum, 2, RoundingMode.DOWN) : above.divide(sum, 17, RoundingMode.HALF_UP);
    return now.over(percent.doubleValue(), now.base(), Reading.NEVER);
  }

  /** Last day of the window that stands for {@code day} some years before. */
  static int aligned(Query query, int day, int years, Jurisdiction place) {
    PeriodUnit unit = query.window().unit();
    if (unit == PeriodUnit.MONTH) {
      return Periods.lastDayOf(Periods.monthOf(day) - 12 * years);
    }
    OptionalInt byHoliday = place.holidays().aligned(day, years);
    if (byHoliday.isEmpty()) {
      return day - 364 * years;
    }
    if (unit == PeriodUnit.DAY) {
      return byHoliday.getAsInt();
    }
    // The only week's end within three days of it.
    return Periods.lastEnd(unit, byHoliday.getAsInt() + 3, place.weekEnd());
  }
}
