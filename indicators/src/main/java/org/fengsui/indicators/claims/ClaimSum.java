package org.fengsui.indicators.claims;

import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.LedgerSums;
import org.fengsui.indicators.ledger.OpenSum;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.reporting.Reporting;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Window;

/**
 * {@code claims.initial}, {@code claims.continued}: claims with reference date in the window that
 * ends on the last closed day. At an employer, whose claims are single events, open days count too.
 * A sum with unreported periods is a lower bound.
 */
public final class ClaimSum implements Indicator {
  /** Series of first claims. */
  public static final String INITIAL = "claims.initial";

  /** Series of continued claims. */
  public static final String CONTINUED = "claims.continued";

  private final String series;
  private final Indicator single;

  /** The sum of one of the two series. */
  public ClaimSum(String series) {
    this.series = series;
    this.single = new OpenSum(series);
  }

  @Override
  public Clock clock() {
    return Clock.CLOSED;
  }

  @Override
  public Composition composition() {
    return Composition.SUM;
  }

  @Override
  public Indicator at(String by) {
    return by.equals(ScopeKey.EMPLOYER) || by.equals(ScopeKey.SITE) ? single : this;
  }

  @Override
  public String series(Query query) {
    return series;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    int from = query.window().firstDay(day);
    int lastPeriod = new Window(1, query.window().unit()).firstDay(day);
    Reading sum = LedgerSums.closed(state, series, query, day, place);
    return Reporting.of(state, series, place).sum(sum, from, lastPeriod, day);
  }
}
