package org.fengsui.alerts.engine;

import java.util.HashMap;
import java.util.Map;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/** The readings of one key at one instant; each is taken once, however many rules ask for it. */
final class ReadingCache {
  private final KeyState state;
  private final Jurisdiction place;
  private Map<Asked, Reading> taken = Map.of();

  ReadingCache(KeyState state, Jurisdiction place) {
    this.state = state;
    this.place = place;
  }

  private record Asked(BoundQuery ask, int day) {
    @Override
    public int hashCode() {
      return 31 * ask.hashCode() + day;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Asked that && day == that.day && ask.equals(that.ask);
    }
  }

  /** The reading of a query at a kind of scope for a civil day. */
  Reading read(Query query, String by, int day) {
    return read(new BoundQuery(query, by), day);
  }

  /** The reading for a civil day. */
  Reading read(BoundQuery ask, int day) {
    Asked asked = new Asked(ask, day);
    Reading known = taken.get(asked);
    if (known == null) {
      known = ask.indicator().read(state, ask.query(), day, place);
      if (taken.isEmpty()) {
        taken = new HashMap<>(); // most records ask for no reading
      }
      taken.put(asked, known);
    }
    return known;
  }

  KeyState state() {
    return state;
  }

  Jurisdiction place() {
    return place;
  }
}
