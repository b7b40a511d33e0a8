package org.fengsui.indicators.claims;

import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code claims.unreported}: dismissals nobody reported. Initial claims with reference date in the
 * {@code w1} days to T, less the persons of layoff reports with a date after T - {@code w2}, future
 * ones included, and not below 0. Options {@code w1} (35 days) and {@code w2} (90 days).
 */
public final class UnreportedClaims implements Indicator {
  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public String series(Query query) {
    return ClaimSum.INITIAL;
  }

  @Override
  public int lookbackDays(Query query) {
    return Math.max(query.option("w1", 35), query.option("w2", 90));
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Ledger none = new Ledger();
    Ledger claims = ledger(state, ClaimSum.INITIAL, query, none);
    Ledger reports = ledger(state, LayoffPersons.SERIES, query, none);
    int w1 = query.option("w1", 35);
    int w2 = query.option("w2", 90);
    long claimed = claims.sum(day - w1 + 1, day);
    long reported = reports.sum(day - w2 + 1, Integer.MAX_VALUE);
    int next =
        Math.min(Math.min(leaves(claims, day, w1), claims.nextDay(day)), leaves(reports, day, w2));
    return new Reading(
        Math.max(0, claimed - reported),
        Double.NaN,
        claimed,
        claims.records(day - w1 + 1, day),
        next,
        -1,
        Math.max(claims.revision(), reports.revision()),
        Math.max(claims.knownAt(), reports.knownAt()),
        1,
        java.util.Set.of());
  }

  private static Ledger ledger(KeyState state, String series, Query query, Ledger none) {
    Ledger found = state.read(Ledger.name(series, query.part(), query.group()), Ledger.TYPE);
    return found == null ? none : found;
  }

  /** Day on which the first contribution now counted has left the days that count. */
  private static int leaves(Ledger ledger, int day, int width) {
    int first = ledger.nextDay(day - width);
    return first == Reading.NEVER ? Reading.NEVER : first + width;
  }

  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    return risesByTime(state, query) ? Double.POSITIVE_INFINITY : 0;
  }

  /** Without claims there are no unreported ones, whatever leaves the window of the reports. */
  @Override
  public boolean risesByTime(KeyState state, Query query) {
    String name = Ledger.name(ClaimSum.INITIAL, query.part(), query.group());
    Ledger claims = state.read(name, Ledger.TYPE);
    return claims != null && !claims.isEmpty();
  }
}
