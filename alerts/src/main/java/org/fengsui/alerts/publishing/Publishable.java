package org.fengsui.alerts.publishing;

import java.util.Map;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;

/** Which readings of closed periods are to be published. */
final class Publishable {
  private Publishable() {}

  /** Whether a reading is published: not while nothing happens, and unknown ones with a reason. */
  static boolean is(PublishedSeries item, int period, Reading reading, Published published) {
    if (!reading.known()) {
      return unknown(item, period, reading, published);
    }
    boolean zero = item.daily() ? reading.value() == 0 : reading.records() == 0;
    return !zero || lately(published, item, period);
  }

  /**
   * A period without a value has a line with the reason once the series has begun; of days in a row
   * the first.
   */
  private static boolean unknown(
      PublishedSeries item, int period, Reading reading, Published published) {
    boolean missing = reading.has(Flags.INCOMPLETE) || reading.has(Flags.MONTH_MISSING);
    if (!missing || reading.has(Flags.WARM_UP) || published.periods.isEmpty()) {
      return false;
    }
    Map.Entry<Integer, Published.PublishedValue> before = published.periods.lowerEntry(period);
    return !item.daily() || before == null || !Double.isNaN(before.getValue().value());
  }

  /** Whether the period itself, or the day before it with a sum over 0, has been published. */
  private static boolean lately(Published published, PublishedSeries item, int period) {
    Published.PublishedValue before = item.daily() ? published.periods.get(period - 1) : null;
    return published.mayHave(period) || (before != null && before.value() != 0);
  }
}
