package org.fengsui.indicators.ledger;

import java.util.Set;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * Window sums of a ledger as readings. A window that starts before the {@link History} of the
 * series at the key is flagged warm-up.
 */
public final class LedgerSums {
  private LedgerSums() {}

  /** The largest sum among the windows that end today or later. */
  public static Reading open(
      KeyState state, String series, Query query, int today, Jurisdiction place) {
    Ledger ledger = state.read(Ledger.name(series, query.part(), query.group()), Ledger.TYPE);
    int width = query.window().maxDays();
    Set<String> flags = warmUp(state, series, query, today);
    double freshness = PeriodClocks.freshness(state, series, today, place);
    if (ledger == null) {
      return new Reading(
          0, Double.NaN, 0, 0, Reading.NEVER, -1, 0, Long.MIN_VALUE, freshness, flags);
    }
    Ledger.Peak peak = ledger.peak(today, width);
    return new Reading(
        peak.sum(),
        Double.NaN,
        peak.sum(),
        ledger.records(peak.lastDay() - width + 1, peak.lastDay()),
        peak.leaves(),
        -1,
        ledger.revision(),
        ledger.knownAt(),
        freshness,
        flags);
  }

  /** At least the sum of {@link #open}, without walking the window. */
  public static double openAtMost(KeyState state, String series, Query query, int today) {
    Ledger ledger = state.read(Ledger.name(series, query.part(), query.group()), Ledger.TYPE);
    return ledger == null ? 0 : ledger.peakAtMost(today, query.window().maxDays());
  }

  /** The sum of the window that ends on a day, S_W(day). */
  public static Reading closed(
      KeyState state, String series, Query query, int day, Jurisdiction place) {
    Ledger ledger = state.read(Ledger.name(series, query.part(), query.group()), Ledger.TYPE);
    Set<String> flags = warmUp(state, series, query, day);
    double completeness = PeriodClocks.completeness(state, series, day, place);
    if (ledger == null) {
      return new Reading(
          0, Double.NaN, 0, 0, Reading.NEVER, -1, 0, Long.MIN_VALUE, completeness, flags);
    }
    int from = query.window().firstDay(day);
    long sum = ledger.sum(from, day);
    return new Reading(
        sum,
        Double.NaN,
        sum,
        ledger.records(from, day),
        Reading.NEVER,
        -1,
        ledger.revision(),
        ledger.knownAt(),
        completeness,
        flags);
  }

  private static Set<String> warmUp(KeyState state, String series, Query query, int day) {
    return History.covers(state, series, query, day) ? Set.of() : Set.of(Flags.WARM_UP);
  }
}
