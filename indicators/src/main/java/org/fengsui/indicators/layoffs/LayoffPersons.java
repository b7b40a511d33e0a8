package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.ledger.LedgerSums;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.persons}: the largest number of persons whose dismissal takes effect within the
 * window, over all windows ending today or later, so that planned dismissals count at once. For a
 * closed day, the sum of the window that ends on it.
 */
public final class LayoffPersons implements Indicator {
  /** Series of the ledger that this reads. */
  public static final String SERIES = "layoffs.persons";

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Composition composition() {
    return Composition.SUM;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    return flagged(LedgerSums.open(state, SERIES, query, day, place), state, query, day, place);
  }

  @Override
  public Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    return flagged(LedgerSums.closed(state, SERIES, query, day, place), state, query, day, place);
  }

  private static Reading flagged(
      Reading sum, KeyState state, Query query, int day, Jurisdiction place) {
    int from = query.window().firstDay(day);
    boolean unknown = UnknownNumbers.anyFrom(state, query.part(), from, place);
    return unknown ? sum.over(sum.value(), -1, sum.nextChange(), Flags.COUNT_UNKNOWN) : sum;
  }

  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    return LedgerSums.openAtMost(state, SERIES, query, today);
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
