package org.fengsui.backtest.scenario;

import java.time.Instant;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.RecordStatus;

/** Stamps records with the instant at which they become known, and revises them. */
public final class RecordEdits {
  private RecordEdits() {}

  /**
   * A record known at an instant.
   *
   * @param record changed in place: its known time is set
   */
  public static Emission at(Feed feed, long knownAt, SpecificRecord record) {
    set(record, "reported_at", Instant.ofEpochMilli(knownAt));
    return new Emission(feed, knownAt, record, Tally.Kind.FIRST);
  }

  /** The same record; what was known before an instant is known at that instant. */
  public static Emission notBefore(Emission emission, long millis) {
    return emission.knownAt() >= millis ? emission : at(emission.feed(), millis, emission.record());
  }

  /** A copy of a record, known at another instant and with some fields changed. */
  public static Emission again(Emission first, long knownAt, Object... namesAndValues) {
    SpecificRecord copy = SpecificData.get().deepCopy(first.record().getSchema(), first.record());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      set(copy, (String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return at(first.feed(), knownAt, copy).as(Tally.Kind.DUPLICATE);
  }

  /** The next revision of a record as an amendment. */
  public static Emission amended(Emission first, long knownAt, Object... namesAndValues) {
    Emission next = again(first, knownAt, namesAndValues);
    set(next.record(), "revision", (Integer) get(first.record(), "revision") + 1);
    if (next.record().getSchema().getField("status") != null && first.feed() != Feed.EMPLOYERS) {
      set(next.record(), "status", RecordStatus.AMENDED);
    }
    return next.as(Tally.Kind.AMENDMENT);
  }

  /** The withdrawal of a layoff report, claim or count. */
  public static Emission withdrawn(Emission first, long knownAt) {
    Emission next = amended(first, knownAt);
    set(next.record(), "status", RecordStatus.WITHDRAWN);
    return next.as(Tally.Kind.WITHDRAWAL);
  }

  /** A field of a record by its name. */
  static Object get(SpecificRecord record, String field) {
    return record.get(record.getSchema().getField(field).pos());
  }

  private static void set(SpecificRecord record, String field, Object value) {
    record.put(record.getSchema().getField(field).pos(), value);
  }
}
