package org.fengsui.indicators.survey;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/** {@code X.lower}, {@code X.upper}: a bound of the two-sided 95 % interval of an indicator. */
public final class BoundIndicator implements Indicator {
  private final Indicator inner;
  private final boolean upper;

  /** The lower, or with {@code upper} the upper bound of an indicator. */
  public BoundIndicator(Indicator inner, boolean upper) {
    this.inner = inner;
    this.upper = upper;
  }

  @Override
  public Clock clock() {
    return inner.clock();
  }

  @Override
  public Indicator at(String by) {
    return new BoundIndicator(inner.at(by), upper);
  }

  @Override
  public String series(Query query) {
    return inner.series(bare(query));
  }

  @Override
  public int lookbackDays(Query query) {
    return inner.lookbackDays(bare(query));
  }

  @Override
  public int latest(KeyState state, Query query, Jurisdiction place) {
    return inner.latest(state, bare(query), place);
  }

  @Override
  public long releaseAt(KeyState state, Query query, int day) {
    return inner.releaseAt(state, bare(query), day);
  }

  private static Query bare(Query query) {
    String name = query.indicator();
    return name.endsWith(".lower") || name.endsWith(".upper")
        ? query.indicator(name.substring(0, name.length() - 6))
        : query;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Reading reading = inner.read(state, bare(query), day, place);
    double bound = upper ? Bounds.upper(reading) : Bounds.lower(reading);
    return reading.over(bound, reading.base(), reading.nextChange());
  }
}
