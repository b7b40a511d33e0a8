package org.fengsui.alerts.publishing;

import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;

/** Which readings of closed periods are worth a line. */
final class Worth {
  private Worth() {}

  /** Whether a reading is published: not while nothing happens, and unknown ones with a reason. */
  static boolean saying(PublishedSeries item, int period, Reading reading, Published published) {
    if (!reading.known()) {
      return sayingUnknown(item, period, reading, published);
    }
    boolean zero = item.daily() ? reading.value() == 0 : reading.records() == 0;
    return !zero || lately(published, item, period);
  }

  /** A period without a value has a line with the reason once the series has begun. */
  private static boolean sayingUnknown(
      PublishedSeries item, int period, Reading reading, Published published) {
    boolean missing = reading.has(Flags.INCOMPLETE) || reading.has(Flags.MONTH_MISSING);
    if (!missing || reading.has(Flags.WARM_UP) || published.periods.isEmpty()) {
      return false;
    }
    Published.PublishedValue before = item.daily() ? published.periods.get(period - 1) : null;
    return before == null || !Double.isNaN(before.value());
  }

  /** Whether the period itself, or the day before it with a sum over 0, has been published. */
  private static boolean lately(Published published, PublishedSeries item, int period) {
    Published.PublishedValue before = item.daily() ? published.periods.get(period - 1) : null;
    return published.mayHave(period) || (before != null && before.value() != 0);
  }
}
