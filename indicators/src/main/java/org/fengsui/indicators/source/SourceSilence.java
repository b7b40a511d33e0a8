package org.fengsui.indicators.source;

import java.util.Map;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/**
 * {@code source.silence}: days since the last record of an expected source, in its expected
 * intervals (2: silent for twice as long as expected). At the key of a source.
 */
public final class SourceSilence implements Indicator {
  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    SourceLastSeen lastSeen = state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE);
    double longest = Double.NaN;
    long last = Long.MIN_VALUE;
    Map<String, Long> all = lastSeen == null ? Map.of() : lastSeen.all();
    boolean retired = false;
    for (Map.Entry<String, Long> entry : all.entrySet()) {
      if (place.retired(entry.getKey(), day)) {
        retired = true;
        continue;
      }
      int interval = intervalOf(entry.getKey(), place);
      if (interval > 0) {
        int silent = day - Moment.epochDay(entry.getValue(), place.zone());
        double intervals = Math.max(0, silent) / (double) interval;
        longest = Double.isNaN(longest) ? intervals : Math.max(longest, intervals);
        last = Math.max(last, entry.getValue());
      }
    }
    if (Double.isNaN(longest)) {
      return retired ? Reading.unknown(Flags.SOURCE_RETIRED) : Reading.unknown();
    }
    return new Reading(longest, Double.NaN, -1, 0, day + 1, -1, 0, last, 1, java.util.Set.of());
  }

  private static int intervalOf(String source, Jurisdiction place) {
    return place.sources().stream()
        .filter(s -> s.id().equals(source))
        .mapToInt(ExpectedSource::intervalDays)
        .max()
        .orElse(0);
  }
}
