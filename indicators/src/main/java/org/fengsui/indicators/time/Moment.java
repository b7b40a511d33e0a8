package org.fengsui.indicators.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A point on the known-time clock, with its civil date in the pack's zone.
 *
 * @param millis milliseconds since 1970-01-01T00:00Z, may be negative
 * @param today epoch day of the civil date T
 * @param zone the pack's zone
 */
public record Moment(long millis, int today, ZoneId zone) {
  /** An instant, in epoch milliseconds, that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The moment of an instant in a zone. */
  public static Moment of(long millis, ZoneId zone) {
    return new Moment(millis, epochDay(millis, zone), zone);
  }

  /** Epoch day of an instant in a zone. */
  public static int epochDay(long millis, ZoneId zone) {
    return (int) Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
  }

  /** First instant of a civil day in a zone, in milliseconds. */
  public static long startOfDay(int epochDay, ZoneId zone) {
    return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** Start of a civil day in this moment's zone, in milliseconds. */
  public long startOf(int epochDay) {
    return startOfDay(epochDay, zone);
  }
}
