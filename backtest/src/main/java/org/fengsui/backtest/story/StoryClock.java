package org.fengsui.backtest.story;

import java.time.Instant;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.indicators.time.Moment;

/**
 * The story's own time: {@value #DAYS} days pass in {@value #SECONDS} seconds and end at the
 * instant from which the story goes on live.
 *
 * @param end instant at which live time begins
 */
record StoryClock(Instant end) {
  /** Length of the story in seconds. */
  static final int SECONDS = 60;

  /** Days that pass in it. */
  static final int DAYS = 45;

  private static final long MILLIS_A_SECOND = DAYS * 86_400_000L / SECONDS;

  /** Known time at a second of the story, in milliseconds. */
  long at(double second) {
    return end.toEpochMilli() - (long) ((SECONDS - second) * MILLIS_A_SECOND);
  }

  /** Civil day at a second of the story. */
  int day(double second) {
    return Moment.epochDay(at(second), ReportingDelay.ZONE);
  }

  /** The second in which a known time falls, 0 to {@value #SECONDS}. */
  int secondOf(long knownAt) {
    long since = knownAt - at(0);
    return (int) Math.max(0, Math.min(SECONDS, (since + MILLIS_A_SECOND - 1) / MILLIS_A_SECOND));
  }
}
