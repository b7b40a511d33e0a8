package org.fengsui.backtest.scenario;

import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.wire.Wire;

/**
 * One record and the instant at which it becomes known.
 *
 * @param feed stream
 * @param knownAt known time, milliseconds since the epoch; equal to the record's own
 * @param record the record
 * @param kind what the row is
 */
public record Emission(Feed feed, long knownAt, SpecificRecord record, Tally.Kind kind) {
  /** The record as it travels: single-object encoding. */
  public byte[] bytes() {
    return Wire.encode(feed.topic(), record);
  }

  /** The same row, known at another instant. */
  Emission known(long millis) {
    return RecordEdits.at(feed, millis, record).as(kind);
  }

  /** The same row as one of another kind. */
  Emission as(Tally.Kind other) {
    return new Emission(feed, knownAt, record, other);
  }
}
