package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.jobs.types.Arrival;

/**
 * Thins the records of each expected source to one a minute of known time, which is all that the
 * heartbeat needs. What it remembers may be lost: reporting twice does no harm.
 */
final class SourcePulse {
  private static final long MINUTE = 60_000;

  private final Map<String, Map<String, Long>> latest = new HashMap<>();

  SourcePulse(List<ExpectedSource> sources) {
    for (ExpectedSource source : sources) {
      latest
          .computeIfAbsent(source.stream(), s -> new HashMap<>())
          .put(source.id(), Long.MIN_VALUE);
    }
  }

  /** The pulse that a record is, if its source is waited for and its minute is news. */
  Optional<KeyedFact> of(Arrival arrival) {
    Accepted record = arrival.accepted();
    Map<String, Long> sources = latest.get(arrival.stream());
    Long before = sources == null ? null : sources.get(record.source());
    long minute = Math.floorDiv(record.knownAt(), MINUTE);
    if (before == null || minute <= before) {
      return Optional.empty();
    }
    sources.put(record.source(), minute);
    return Optional.of(pulse(arrival.stream(), record.source(), record.knownAt()));
  }

  static KeyedFact pulse(String stream, String source, long knownAt) {
    ScopeKey to = new ScopeKey(ScopeKey.SOURCE, source);
    return new KeyedFact(
        to, knownAt, FactKind.HEARD, source, 1, false, new SourceSeenFact(stream, source));
  }
}
