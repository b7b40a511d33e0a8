package org.fengsui.cli.load;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.stream.KnownTimes;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * How many rows a job that is running now takes as history. An estimate: settings and rules of the
 * job may be others than those given here, and whether a job has caught up is not known here.
 */
public final class HistoryEstimate {
  private final StreamDefinition<SpecificRecordBase> stream;
  private final Duration after;
  private final ZoneId zone;
  private final Lookback rules;
  private long historical;
  private long inOpenWindow;

  /**
   * An estimate without rows.
   *
   * @param stream topic
   * @param after how long before now a row must be known to be history
   * @param zone zone of civil dates
   * @param rules what the rules look at; null: not known
   */
  public HistoryEstimate(String stream, Duration after, ZoneId zone, Lookback rules) {
    this.stream = Streams.of(stream);
    this.after = after;
    this.zone = zone;
    this.rules = rules;
  }

  /** Counts a row sent at an instant; one that the gate will refuse counts as nothing. */
  void add(byte[] bytes, Instant now) {
    SpecificRecordBase record = Wire.decodeKnown(stream.topic(), bytes);
    Instant known = new KnownTimes(zone).of(stream, record);
    if (known == null || !known.isBefore(now.minus(after))) {
      return;
    }
    historical++;
    long millis = now.toEpochMilli();
    int today = Moment.epochDay(millis, zone);
    if (rules != null && rules.open(stream.order(), stream.lastDay(record), today, millis)) {
      inOpenWindow++;
    }
  }

  /** Rows that are history. */
  long historical() {
    return historical;
  }

  /** Those with a date in a window that is still open; -1: the rules are not known. */
  long inOpenWindow() {
    return rules == null ? -1 : inOpenWindow;
  }

  /** The period that was taken. */
  Duration after() {
    return after;
  }
}
