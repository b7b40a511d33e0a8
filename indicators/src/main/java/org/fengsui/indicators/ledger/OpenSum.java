package org.fengsui.indicators.ledger;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/** The largest sum of a series among the windows that end today or later; for single events. */
public final class OpenSum implements Indicator {
  private final String series;

  /** The sum of a series. */
  public OpenSum(String series) {
    this.series = series;
  }

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Composition composition() {
    return Composition.SUM;
  }

  @Override
  public String series(Query query) {
    return series;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    return LedgerSums.open(state, series, query, day, place);
  }

  @Override
  public Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    return LedgerSums.closed(state, series, query, day, place);
  }

  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    return LedgerSums.openAtMost(state, series, query, today);
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }

  @Override
  public boolean fallsByRecord() {
    return false;
  }
}
