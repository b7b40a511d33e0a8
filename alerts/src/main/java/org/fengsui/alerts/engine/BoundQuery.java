package org.fengsui.alerts.engine;

import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;

/**
 * A query at a kind of scope with its indicator found and its hash worked out: made once for a rule
 * and asked for every fact.
 */
final class BoundQuery {
  private final Query query;
  private final String by;
  private final Indicator indicator;
  private final int hash;

  BoundQuery(Query query, String by) {
    this.query = query;
    this.by = by;
    this.indicator = Indicators.find(query.indicator(), by);
    this.hash = 31 * query.hashCode() + by.hashCode();
  }

  Query query() {
    return query;
  }

  Indicator indicator() {
    return indicator;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof BoundQuery that
            && hash == that.hash
            && by.equals(that.by)
            && query.equals(that.query));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
