package org.fengsui.indicators.layoffs;

import java.util.Set;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.persons}: the largest number of persons whose dismissal takes effect within the
 * window, over all windows ending today or later, so that planned dismissals count at once.
 */
public final class LayoffPersons implements Indicator {
  /** Series of the ledger that this reads. */
  public static final String SERIES = "layoffs.persons";

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Ledger ledger = state.read(Ledger.name(SERIES, query.part(), query.group()), Ledger.TYPE);
    if (ledger == null) {
      return Reading.of(0, 0, Reading.NEVER);
    }
    int width = query.window().maxDays();
    Ledger.Peak peak = ledger.peak(day, width);
    long records = ledger.records(peak.lastDay() - width + 1, peak.lastDay());
    return new Reading(
        peak.sum(),
        Double.NaN,
        peak.sum(),
        records,
        peak.leaves(),
        -1,
        ledger.revision(),
        ledger.knownAt(),
        1,
        Set.of());
  }
}
