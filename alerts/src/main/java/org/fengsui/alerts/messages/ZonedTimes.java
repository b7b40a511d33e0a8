package org.fengsui.alerts.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as text with the offset of a pack's zone, e.g. 2026-03-01T00:00:00+08:00. */
public final class ZonedTimes {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

  private final ZoneId zone;

  /** Texts in one zone. */
  public ZonedTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** ISO 8601 with offset. */
  public String iso(Instant instant) {
    return ISO.format(instant.atZone(zone).toOffsetDateTime());
  }

  /** Date and time for Chinese readers, in the zone's civil time. */
  public String zh(Instant instant) {
    return ZH.format(instant.atZone(zone));
  }

  /** Date and time for English readers, with the offset. */
  public String en(Instant instant) {
    return EN.format(instant.atZone(zone));
  }

  /** The zone. */
  public ZoneId zone() {
    return zone;
  }
}
