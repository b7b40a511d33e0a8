package org.fengsui.indicators.period;

import java.time.ZoneId;
import java.util.List;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyMeasure;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/**
 * Closes a period when each expected source has sent a record known after its end, or when the
 * pack's delay is over; survey months, and series without expected sources, by the delay alone.
 *
 * <p>Both conditions, once met for a period, are met for all before it, so the last closed period
 * follows from the earliest of the sources' latest known times without looking at any other period.
 */
public final class PeriodClocks implements PeriodClock {
  private volatile Start latest;

  /** First instant of a civil day. */
  private record Start(int day, ZoneId zone, long millis) {}

  @Override
  public int lastClosed(
      KeyState state, String series, PeriodUnit unit, Moment now, Jurisdiction place) {
    Closing closing = place.closingOf(series);
    int byDelay = now.today() - 1 - closing.delayDays();
    int bySources = seenOfAll(state, series, closing, place);
    int ended = Math.min(now.today(), Math.max(byDelay, bySources));
    return Periods.lastEnd(unit, ended, place.weekEnd());
  }

  /** Last day that every expected source has reported after, or far in the past. */
  private static int seenOfAll(KeyState state, String series, Closing closing, Jurisdiction place) {
    List<String> expected = closing.expectedSources();
    if (expected.isEmpty() || SurveyMeasure.find(series) != null) {
      return Integer.MIN_VALUE;
    }
    SourceLastSeen lastSeen = state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE);
    int all = Integer.MAX_VALUE;
    for (int i = 0; i < expected.size(); i++) {
      long at = lastSeen == null ? SourceLastSeen.NEVER : lastSeen.lastOf(expected.get(i));
      if (at == SourceLastSeen.NEVER) {
        return Integer.MIN_VALUE;
      }
      all = Math.min(all, Moment.epochDay(at, place.zone()) - 1);
    }
    return all;
  }

  @Override
  public long nextClosing(String series, PeriodUnit unit, int lastClosed, Jurisdiction place) {
    int end = Periods.nextEnd(unit, lastClosed, place.weekEnd());
    return startOf(end + 1 + place.closingOf(series).delayDays(), place);
  }

  /** Most keys ask for the same day. */
  private long startOf(int day, Jurisdiction place) {
    Start known = latest;
    if (known == null || known.day() != day || !known.zone().equals(place.zone())) {
      known = new Start(day, place.zone(), Moment.startOfDay(day, place.zone()));
      latest = known;
    }
    return known.millis();
  }

  /**
   * Share of the expected sources that have sent a record known after a closed window's last day; 1
   * when the series expects none.
   */
  public static double completeness(
      KeyState state, String series, int lastDay, Jurisdiction place) {
    return share(state, series, place, lastDay, false);
  }

  /**
   * Share of the expected sources with a record within their interval before today; 1 when none.
   */
  public static double freshness(KeyState state, String series, int today, Jurisdiction place) {
    return share(state, series, place, today, true);
  }

  private static double share(
      KeyState state, String series, Jurisdiction place, int day, boolean open) {
    List<String> expected = place.closingOf(series).expectedSources();
    if (expected.isEmpty()) {
      return 1;
    }
    SourceLastSeen lastSeen = state.read(SourceLastSeen.NAME, SourceLastSeen.TYPE);
    int found = 0;
    for (int i = 0; i < expected.size(); i++) {
      String source = expected.get(i);
      long at = lastSeen == null ? SourceLastSeen.NEVER : lastSeen.lastOf(source);
      if (at != SourceLastSeen.NEVER) {
        int least = open ? day - intervalOf(source, place) : day + 1;
        found += Moment.epochDay(at, place.zone()) >= least ? 1 : 0;
      }
    }
    return (double) found / expected.size();
  }

  private static int intervalOf(String source, Jurisdiction place) {
    int longest = 0;
    for (ExpectedSource expected : place.sources()) {
      if (expected.id().equals(source)) {
        longest = Math.max(longest, expected.intervalDays());
      }
    }
    return longest == 0 ? 1 : longest;
  }
}
