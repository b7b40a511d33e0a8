package org.fengsui.jobs.operators;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fengsui.alerts.rules.Lookback;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.schemas.LateRecord;

/**
 * What the rules in force at an instant make of old dates: which records lie outside every open
 * window, and how long record ids are kept.
 */
final class Lateness {
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final Lookback rules;
  private final ZoneId zone;
  private final int historyDays;

  /**
   * A judge of old dates.
   *
   * @param historyDays days of the largest {@code history_after}
   */
  Lateness(RuleSet rules, ZoneId zone, int historyDays) {
    this.rules = new Lookback(rules);
    this.zone = zone;
    this.historyDays = historyDays;
  }

  /** Days that an id is kept after its last day: as far as the rules in force look back. */
  int keptDays(long millis) {
    return LatestRevision.keptDays(rules.reachDays(millis), historyDays);
  }

  /** Whether a record has a date in a window that was still open when the broker took it. */
  boolean inOpenWindow(Arrival arrival) {
    long millis = arrival.brokerMillis();
    var stream = Streams.of(arrival.stream());
    int last = stream.lastDay(arrival.accepted().record());
    return rules.open(stream.order(), last, Moment.epochDay(millis, zone), millis);
  }

  /**
   * The late record, when all dates that a record contributes to are older than the longest window
   * of any rule. It still updates what rules keep of earlier years.
   */
  Optional<LateRecord> late(Arrival arrival, List<KeyedFact> facts) {
    Accepted record = arrival.accepted();
    int last = NO_DAY;
    for (int i = 0; i < facts.size(); i++) {
      last = Math.max(last, lastDay(facts.get(i)));
    }
    int longest = rules.windowDays(record.knownAt());
    int oldestOpen = Moment.epochDay(record.knownAt(), zone) - longest + 1;
    if (longest == 0 || last == NO_DAY || last >= oldestOpen) {
      return Optional.empty();
    }
    String id = Streams.of(arrival.stream()).microdata() ? null : record.recordId();
    return Optional.of(
        LateRecord.newBuilder()
            .setStream(arrival.stream())
            .setRecordId(id)
            .setPartition(arrival.partition())
            .setOffset(arrival.offset())
            .setSource(record.source().isEmpty() ? null : record.source())
            .setDaysLate(oldestOpen - last)
            .build());
  }

  /** Last civil day that a fact adds to; taking back is no news. */
  private static int lastDay(KeyedFact keyed) {
    if (keyed.fact().retracts()) {
      return NO_DAY;
    }
    if (keyed.fact() instanceof Amount amount) {
      return amount.day();
    }
    if (keyed.fact() instanceof ReportFact report) {
      return report.stages().stream().mapToInt(ReportFact.Stage::day).max().orElse(NO_DAY);
    }
    return NO_DAY;
  }
}
