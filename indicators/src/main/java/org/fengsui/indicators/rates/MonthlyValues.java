package org.fengsui.indicators.rates;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * The monthly series that a rate indicator asks for: one measure on one basis, never across a
 * change of basis. Options {@code measure} and {@code basis}; without a basis, the one with the
 * latest month, of two the first in the alphabet.
 *
 * @param basis basis of the series
 * @param months figures by month
 */
record MonthlyValues(String basis, Map<Integer, RateSeries.Point> months) {
  /** No figures. */
  static final MonthlyValues NONE = new MonthlyValues("", Map.of());

  static MonthlyValues of(KeyState state, Query query, boolean adjustedOnly) {
    String measure = query.option("measure", "");
    String basis = query.options().get("basis");
    if (basis != null) {
      RateSeries found = state.read(RateSeries.name(measure, basis), RateSeries.TYPE);
      return found == null ? NONE : new MonthlyValues(basis, found.months());
    }
    String prefix = RateSeries.prefix(measure);
    TreeMap<String, RateSeries> all = new TreeMap<>();
    for (String name : state.names(prefix)) {
      String of = name.substring(prefix.length());
      if (!adjustedOnly || RateSeries.adjusted(of)) {
        all.put(of, state.read(name, RateSeries.TYPE));
      }
    }
    MonthlyValues latest = NONE;
    int last = Integer.MIN_VALUE;
    for (Map.Entry<String, RateSeries> entry : all.entrySet()) {
      if (entry.getValue().lastMonth() > last) {
        last = entry.getValue().lastMonth();
        latest = new MonthlyValues(entry.getKey(), entry.getValue().months());
      }
    }
    return latest;
  }

  /** Figure of a month, or null. */
  BigDecimal at(int month) {
    RateSeries.Point point = months.get(month);
    return point == null ? null : point.value();
  }

  int lastMonth() {
    return months.keySet().stream().mapToInt(Integer::intValue).max().orElse(Integer.MIN_VALUE);
  }

  int firstMonth() {
    return months.keySet().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
  }

  /** Days between the last two months that have a figure; 31 where there is but one. */
  int spacingDays() {
    int last = lastMonth();
    int before =
        months.keySet().stream().mapToInt(m -> m).filter(m -> m < last).max().orElse(last - 1);
    return months.isEmpty() ? 31 : Math.max(31, 31 * (last - before));
  }

  /** Whether a month after the first has no figure though a later one has. */
  boolean missing(int month) {
    return !months.containsKey(month) && month > firstMonth() && month < lastMonth();
  }

  /** A value that rests on the months {@code from} to {@code to}. */
  Reading reading(double value, int from, int to, Set<String> flags) {
    int revision = 0;
    long knownAt = Long.MIN_VALUE;
    int found = 0;
    for (int month = from; month <= to; month++) {
      RateSeries.Point point = months.get(month);
      if (point != null) {
        found++;
        revision = Math.max(revision, point.revision());
        knownAt = Math.max(knownAt, point.knownAt());
      }
    }
    return new Reading(
        value, Double.NaN, -1, found, Reading.NEVER, -1, revision, knownAt, 1, flags);
  }

  /** Latest release of the months {@code from} to {@code to}, milliseconds. */
  long releaseAt(int from, int to) {
    long latest = Indicator.RELEASED;
    for (int month = from; month <= to; month++) {
      RateSeries.Point point = months.get(month);
      latest = point == null ? latest : Math.max(latest, point.releaseAt());
    }
    return latest;
  }

  /** Last day of the latest month known to a series, or never. */
  static int latestDay(MonthlyValues values) {
    return values.months().isEmpty()
        ? Reading.NEVER
        : org.fengsui.indicators.time.Periods.lastDayOf(values.lastMonth());
  }
}
