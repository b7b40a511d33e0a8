package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.enterprises}: employers of an area that pass the per-employer test of a rule
 * today. Employers send their areas +1 when they begin to pass and -1 when they cease. Option
 * {@code rule}: id of the rule.
 */
public final class LayoffEnterprises implements Indicator {
  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    String rule = query.option("rule", "");
    Ledger ledger =
        state.read(Ledger.name(LayoffSeries.ENTERPRISES, query.part(), rule), Ledger.TYPE);
    if (ledger == null) {
      return Reading.of(0, 0, Reading.NEVER);
    }
    long count = ledger.cumulative(day);
    return new Reading(
        count,
        Double.NaN,
        count,
        count,
        ledger.nextDay(day),
        -1,
        ledger.revision(),
        ledger.knownAt(),
        1,
        java.util.Set.of());
  }

  /** The count itself: the changes of a month are few. */
  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    return read(state, query, today, place).value();
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }
}
