package org.fengsui.intake.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * When a record became known (docs/semantics.md, section 2): as it says, else the start of the day
 * that its stream derives from its dates.
 */
public final class KnownTimes {
  private final ZoneId zone;

  /** Known times in a pack's zone. */
  public KnownTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** The known time, or null when the record holds no date at all. */
  public <R extends SpecificRecordBase> Instant of(StreamDefinition<R> stream, R record) {
    Instant given = stream.reportedAt(record);
    if (given != null) {
      return given;
    }
    LocalDate day = stream.knownOn(record);
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
