package org.fengsui.console.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as both databases take and give them: TIMESTAMP WITH TIME ZONE in UTC, microseconds. */
public final class SqlTime {
  private SqlTime() {}

  /** An instant as a parameter; null stays null. */
  public static OffsetDateTime of(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The instant of a column, or null. */
  public static Instant read(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
