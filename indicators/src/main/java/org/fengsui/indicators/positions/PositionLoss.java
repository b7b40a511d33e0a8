package org.fengsui.indicators.positions;

import java.util.Set;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Periods;

/**
 * {@code positions.loss_rate}, {@code positions.loss_rate_month}: the position-loss rate of the
 * unemployment monitoring (MOHRSS): positions lost since the base date, or since the month before,
 * over those then, in percent, for the month that ends on the day, over employers present at both
 * dates. Option {@code watched=true}: key enterprises only.
 */
public final class PositionLoss implements Indicator {
  /**
   * Sums of employers' figures count no rows; one stands for them, so that a month that has some is
   * waited for.
   */
  private static final int UNCOUNTED = 1;

  private final String then;
  private final String now;

  /** Against the base date, or with {@code monthly} against the month before. */
  public PositionLoss(boolean monthly) {
    this.then = monthly ? PositionMonths.PREVIOUS : PositionMonths.BASE;
    this.now = monthly ? PositionMonths.CURRENT : PositionMonths.NOW;
  }

  @Override
  public Clock clock() {
    return Clock.CLOSED;
  }

  @Override
  public int lookbackDays(Query query) {
    return 62;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    boolean watched = Boolean.parseBoolean(query.option("watched", "false"));
    String group = watched ? PositionMonths.WATCHED : "";
    Ledger before = state.read(Ledger.name(then, query.part(), group), Ledger.TYPE);
    Ledger after = state.read(Ledger.name(now, query.part(), group), Ledger.TYPE);
    int from = Periods.firstDayOf(Periods.monthOf(day));
    long base = before == null ? 0 : before.sum(from, day);
    long left = after == null ? 0 : after.sum(from, day);
    if (base <= 0) {
      return before == null
          ? Reading.unknown(Flags.NO_BASE)
          : Reading.unreported(Set.of(Flags.INCOMPLETE));
    }
    return new Reading(
        (base - left) * 100.0 / base,
        Double.NaN,
        left,
        UNCOUNTED,
        Reading.NEVER,
        base,
        before.revision(),
        before.knownAt(),
        1,
        Set.of());
  }
}
