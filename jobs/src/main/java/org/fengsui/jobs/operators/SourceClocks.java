package org.fengsui.jobs.operators;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.HeardFact;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.SourceFreshness;

/** When each expected source was last heard, and whether that is too long ago. */
final class SourceClocks {
  /** Silent for so many of its intervals, a source is silent for too long. */
  static final int SILENT_INTERVALS = 2;

  private final List<ExpectedSource> sources;
  private final ZoneId zone;
  private final Map<String, Long> latest = new HashMap<>();

  SourceClocks(List<ExpectedSource> sources, ZoneId zone) {
    this.sources = sources;
    this.zone = zone;
  }

  void hear(Delivery pulse) {
    HeardFact heard = (HeardFact) pulse.fact();
    latest.merge(name(heard.stream(), heard.source()), pulse.knownAt(), Math::max);
  }

  /** Latest known time of a source, or null when it was never heard. */
  Long latest(ExpectedSource source) {
    return latest.get(name(source.stream(), source.id()));
  }

  /** Whether a source is silent for too long at an instant; one never heard is not yet. */
  boolean silent(ExpectedSource source, long millis) {
    Long last = latest(source);
    return last != null
        && Moment.epochDay(millis, zone) - Moment.epochDay(last, zone)
            >= SILENT_INTERVALS * source.intervalDays();
  }

  /** All sources as a heartbeat tells them; {@link Long#MIN_VALUE}: event time is unknown. */
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

  /** What was heard, to be kept in state. */
  List<Delivery> heard() {
    List<Delivery> heard = new ArrayList<>();
    for (ExpectedSource source : sources) {
      Long last = latest(source);
      if (last != null) {
        heard.add(SourcePulse.pulse(source.stream(), source.id(), last));
      }
    }
    return heard;
  }

  private static String name(String stream, String source) {
    return stream + '/' + source;
  }
}
