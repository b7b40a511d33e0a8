package org.fengsui.indicators.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.fengsui.indicators.claims.InsuredRate;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.indicators.time.Window;

/**
 * {@code X.prior_years_percent}: an indicator over the mean of itself in the years before, times
 * 100.
 *
 * <p>Option {@code years} (2). Monthly windows align by month. Of windows of days and weeks each
 * day is aligned by itself, see {@link PriorDays}: by 364 days a year, near a moving holiday of the
 * calendar by its distance from it; weekly counts by whole weeks. What is no sum or mean of its
 * days is aligned as a whole, by its last day. A year whose window the history does not reach, or a
 * mean of 0, makes the percentage unknown, flagged {@code warm-up}; one that was not reported in
 * full, flagged {@code incomplete}. The mean is not rounded; with {@code rounding=us-iur} the
 * percentage is truncated to two decimals.
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

  @Override
  public long releaseAt(KeyState state, Query query, int day) {
    return inner.releaseAt(state, bare(query), day);
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
      Reading before = before(state, bare, day, year, place);
      if (before.has(Flags.INCOMPLETE)) {
        return now.over(Double.NaN, now.base(), Reading.NEVER, Flags.INCOMPLETE);
      }
      if (!known(before)) {
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

  /** The value some years before, of the days that stand for those of the window. */
  private Reading before(KeyState state, Query bare, int day, int years, Jurisdiction place) {
    if (bare.window().unit() == PeriodUnit.MONTH || inner.composition() == Composition.NONE) {
      return inner.closed(state, bare, aligned(bare, day, years, place), place);
    }
    List<PriorDays.Span> spans = spans(state, bare, day, years, place);
    if (spans.size() == 1) {
      return inner.closed(state, bare, spans.get(0).last(), place);
    }
    BigDecimal sum = BigDecimal.ZERO;
    long records = 0;
    for (PriorDays.Span span : spans) {
      Reading part = inner.closed(state, part(bare, span), span.last(), place);
      if (!known(part) || part.has(Flags.INCOMPLETE)) {
        return part;
      }
      sum = sum.add(BigDecimal.valueOf(part.value()).multiply(weight(span)));
      records += part.records();
    }
    BigDecimal days = BigDecimal.valueOf(inner.lookbackDays(bare));
    BigDecimal value =
        inner.composition() == Composition.SUM ? sum : sum.divide(days, MathContext.DECIMAL64);
    return Reading.of(value.doubleValue(), records, Reading.NEVER);
  }

  private static boolean known(Reading before) {
    return before.known() && !before.has(Flags.WARM_UP);
  }

  private BigDecimal weight(PriorDays.Span span) {
    return inner.composition() == Composition.SUM
        ? BigDecimal.ONE
        : BigDecimal.valueOf(span.days());
  }

  /** The question about a part of a window. */
  private Query part(Query bare, PriorDays.Span span) {
    if (inner.composition() == Composition.SUM) {
      return bare.window(Window.days(span.days()));
    }
    Map<String, String> options = new HashMap<>(bare.options());
    options.remove("weeks");
    Window weeks = new Window(span.days() / 7, PeriodUnit.WEEK);
    return new Query(bare.indicator(), bare.part(), bare.group(), weeks, options);
  }

  /** The days that stand for those of the window. */
  private List<PriorDays.Span> spans(
      KeyState state, Query bare, int day, int years, Jurisdiction place) {
    int first = day - inner.lookbackDays(bare) + 1;
    if (inner.composition() == Composition.MEAN_OF_WEEKS) {
      return PriorDays.weeks(first, day, years, place.holidays());
    }
    String name = Ledger.name(inner.series(bare), bare.part(), bare.group());
    Ledger ledger = state.read(name, Ledger.TYPE);
    boolean weekly = WeeklyCounts.in(ledger, first, day, PriorDays.YEAR * years);
    return PriorDays.days(first, day, years, weekly, place.holidays());
  }

  /** Last day of the window that stands, as a whole, for that of {@code day} some years before. */
  static int aligned(Query query, int day, int years, Jurisdiction place) {
    PeriodUnit unit = query.window().unit();
    if (unit == PeriodUnit.MONTH) {
      return Periods.lastDayOf(Periods.monthOf(day) - 12 * years);
    }
    OptionalInt byHoliday = place.holidays().aligned(day, years);
    if (byHoliday.isEmpty()) {
      return day - PriorDays.YEAR * years;
    }
    if (unit == PeriodUnit.DAY) {
      return byHoliday.getAsInt();
    }
    // The only week's end within three days of it.
    return Periods.lastEnd(unit, byHoliday.getAsInt() + 3, place.weekEnd());
  }
}
