package org.fengsui.jobs.operators;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.SourceFreshness;

/** When each expected source last had a record, and whether that is too long ago. */
final class SourceFreshnessTracker {
  /** Silent for so many of its intervals, a source is silent for too long. */
  static final int SILENT_INTERVALS = 2;

  private final List<ExpectedSource> sources;
  private final ZoneId zone;
  private final Map<String, Long> latest = new HashMap<>();

  SourceFreshnessTracker(List<ExpectedSource> sources, ZoneId zone) {
    this.sources = sources;
    this.zone = zone;
  }

  void record(KeyedFact pulse) {
    SourceSeenFact seen = (SourceSeenFact) pulse.fact();
    latest.merge(name(seen.stream(), seen.source()), pulse.knownAt(), Math::max);
  }

  /** Latest known time of a source, or null when it was never seen. */
  Long latest(ExpectedSource source) {
    return latest.get(name(source.stream(), source.id()));
  }

  /** Whether a source is silent for too long at an instant; one never seen is not yet. */
  boolean silent(ExpectedSource source, long millis) {
    Long last = latest(source);
    return last != null
        && Moment.epochDay(millis, zone) - Moment.epochDay(last, zone)
            >= SILENT_INTERVALS * source.intervalDays();
  }

  /** All sources as a heartbeat gives them; {@link Long#MIN_VALUE}: event time is unknown. */
  List<SourceFreshness> freshness(long watermark) {
    List<SourceFreshness> all = new ArrayList<>();
    for (ExpectedSource source : sources) {
      Long last = latest(source);
      all.add(
          SourceFreshness.newBuilder()
              .setStream(source.stream())
              .setSource(source.id())
              .setLastKnownAt(last == null ? null : Instant.ofEpochMilli(last))
              .setSilent(watermark != Long.MIN_VALUE && silent(source, watermark))
              .build());
    }
    return all;
  }

  /** What was seen, to be kept in state. */
  List<KeyedFact> seen() {
    List<KeyedFact> seen = new ArrayList<>();
    for (ExpectedSource source : sources) {
      Long last = latest(source);
      if (last != null) {
        seen.add(SourcePulse.pulse(source.stream(), source.id(), last));
      }
    }
    return seen;
  }

  private static String name(String stream, String source) {
    return stream + '/' + source;
  }
}
