package org.fengsui.backtest.scenario;

import org.apache.avro.specific.SpecificRecord;

/**
 * One record and the instant at which it becomes known.
 *
 * @param feed stream
 * @param knownAt known time, milliseconds since the epoch; equal to the record's own
 * @param record the record
 */
public record Emission(Feed feed, long knownAt, SpecificRecord record) {}
