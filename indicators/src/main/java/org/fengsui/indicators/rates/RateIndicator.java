package org.fengsui.indicators.rates;

import java.math.BigDecimal;
import java.util.Set;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyIndicator;
import org.fengsui.indicators.survey.SurveyMeasure;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.indicators.time.Window;

/**
 * {@code rate.level}, {@code rate.gap}, {@code rate.change}: what a monthly series says for the
 * month of the day read. Options {@code measure} and {@code basis}; level and change also take
 * {@code measure=survey.unemployment_rate} (and its sisters), the estimate from the microdata.
 */
public final class RateIndicator implements Indicator {
  /** What is read of the series. */
  public enum Kind {
    /** The figure itself. */
    LEVEL,
    /** Sahm's gap, see {@link SahmGap}; of a seasonally adjusted series. */
    GAP,
    /** The figure less that of the same month a year before. */
    CHANGE
  }

  private final Kind kind;

  /** The indicator of a kind. */
  public RateIndicator(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Clock clock() {
    return Clock.LATEST;
  }

  @Override
  public int lookbackDays(Query query) {
    return switch (kind) {
      case LEVEL -> 62;
      case GAP -> 31 * 16;
      case CHANGE -> 31 * 14;
    };
  }

  @Override
  public int latest(KeyState state, Query query, Jurisdiction place) {
    return MonthlyValues.latestDay(MonthlyValues.of(state, query, false));
  }

  @Override
  public int spacingDays(KeyState state, Query query) {
    return MonthlyValues.of(state, query, false).spacingDays();
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    int month = Periods.monthOf(day);
    SurveyMeasure estimate = SurveyMeasure.find(query.option("measure", ""));
    if (estimate != null) {
      return survey(new SurveyIndicator(estimate), state, query, month, place);
    }
    MonthlyValues values = MonthlyValues.of(state, query, kind == Kind.GAP);
    return switch (kind) {
      case LEVEL -> level(values, month);
      case GAP -> gap(values, month);
      case CHANGE -> change(values, month);
    };
  }

  @Override
  public long releaseAt(KeyState state, Query query, int day) {
    int month = Periods.monthOf(day);
    int back =
        switch (kind) {
          case LEVEL -> 0;
          case GAP -> 14;
          case CHANGE -> 12;
        };
    return MonthlyValues.of(state, query, kind == Kind.GAP).releaseAt(month - back, month);
  }

  private static Reading level(MonthlyValues values, int month) {
    BigDecimal value = values.at(month);
    return value == null
        ? absent(values, month)
        : values.reading(value.doubleValue(), month, month, Set.of());
  }

  private static Reading change(MonthlyValues values, int month) {
    BigDecimal now = values.at(month);
    BigDecimal before = values.at(month - 12);
    return now == null || before == null
        ? absent(values, now == null ? month : month - 12)
        : values.reading(now.subtract(before).doubleValue(), month - 12, month, Set.of());
  }

  /** What is said where a month has no figure: it was left out, or the series is too short. */
  private static Reading absent(MonthlyValues values, int month) {
    return values.missing(month)
        ? Reading.unreported(Set.of(Flags.MONTH_MISSING))
        : Reading.unknown(Flags.WARM_UP);
  }

  private static Reading gap(MonthlyValues values, int month) {
    if (!RateSeries.adjusted(values.basis())) {
      return Reading.unknown(Flags.NOT_ADJUSTED);
    }
    return SahmGap.of(values, month);
  }

  private Reading survey(
      Indicator estimate, KeyState state, Query query, int month, Jurisdiction place) {
    Query one = query.window(new Window(1, PeriodUnit.MONTH));
    Reading now = estimate.read(state, one, Periods.lastDayOf(month), place);
    if (kind == Kind.GAP) {
      return Reading.unknown(Flags.NOT_ADJUSTED);
    }
    if (kind == Kind.LEVEL) {
      return now;
    }
    Reading before = estimate.read(state, one, Periods.lastDayOf(month - 12), place);
    return before.known()
        ? now.over(now.value() - before.value(), -1, Reading.NEVER)
        : now.over(Double.NaN, -1, Reading.NEVER, Flags.WARM_UP);
  }
}
