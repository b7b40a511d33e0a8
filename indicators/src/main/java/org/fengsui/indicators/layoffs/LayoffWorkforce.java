package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.workforce}: the staff in persons that {@code layoffs.share} is taken of, for rules
 * that ask for employers of a size.
 */
public final class LayoffWorkforce implements Indicator {
  private final LayoffShare share = new LayoffShare();

  @Override
  public Clock clock() {
    return share.clock();
  }

  @Override
  public String series(Query query) {
    return share.series(query);
  }

  @Override
  public int lookbackDays(Query query) {
    return share.lookbackDays(query);
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    return staff(share.read(state, query, day, place));
  }

  @Override
  public Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    return staff(share.closed(state, query, day, place));
  }

  private static Reading staff(Reading taken) {
    double staff = taken.base() > 0 ? taken.base() : Double.NaN;
    return taken.over(staff, taken.base(), taken.nextChange());
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }
}
