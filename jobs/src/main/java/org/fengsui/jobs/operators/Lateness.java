package org.fengsui.jobs.operators;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.schemas.LateRecord;

/**
 * Decides which records lie outside every open window: all dates they contribute to are older than
 * the longest window of any rule. Such a record still updates what rules keep of earlier years.
 */
final class Lateness {
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final int longestDays;
  private final ZoneId zone;

  Lateness(RuleSet rules, ZoneId zone) {
    this.longestDays =
        rules.all().stream().map(Rule::window).mapToInt(w -> w.maxDays()).max().orElse(0);
    this.zone = zone;
  }

  Optional<LateRecord> late(Arrival arrival, List<KeyedFact> facts) {
    Accepted record = arrival.accepted();
    int last = facts.stream().mapToInt(Lateness::lastDay).max().orElse(NO_DAY);
    int oldestOpen = Moment.epochDay(record.knownAt(), zone) - longestDays + 1;
    if (longestDays == 0 || last == NO_DAY || last >= oldestOpen) {
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
