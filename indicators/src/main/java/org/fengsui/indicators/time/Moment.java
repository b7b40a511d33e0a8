package org.fengsui.indicators.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * A point on the known-time clock, with its civil date in the pack's zone.
 *
 * @param millis milliseconds since 1970-01-01T00:00Z, may be negative
 * @param today epoch day of the civil date T
 * @param zone the pack's zone
 */
public record Moment(long millis, int today, ZoneId zone) {
  private static final long MILLIS_A_SECOND = 1_000;
  private static final long DAY_MILLIS = 86_400_000;

  /** Longer than any change of an offset, which is up to a day. */
  private static final long NEAR_MILLIS = 2 * DAY_MILLIS;

  /** An instant, in epoch milliseconds, that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The moment of an instant in a zone. */
  public static Moment of(long millis, ZoneId zone) {
    return new Moment(millis, epochDay(millis, zone), zone);
  }

  /** Epoch day of an instant in a zone. */
  public static int epochDay(long millis, ZoneId zone) {
    long offset = offset(millis, zone.getRules());
    return (int) Math.floorDiv(millis + offset, DAY_MILLIS);
  }

  /** First instant of a civil day in a zone, in milliseconds. */
  public static long startOfDay(int epochDay, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    long local = epochDay * DAY_MILLIS;
    long offset = offset(local, rules);
    long start = local - offset;
    // almost every day: no change of the zone's offset is near
    if (offset(start, rules) == offset && offset(start - NEAR_MILLIS, rules) == offset) {
      return start;
    }
    return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private static long offset(long millis, ZoneRules rules) {
    return MILLIS_A_SECOND * rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds();
  }

  /** Start of a civil day in this moment's zone, in milliseconds. */
  public long startOf(int epochDay) {
    return startOfDay(epochDay, zone);
  }
}
