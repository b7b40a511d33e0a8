package org.fengsui.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silence against the latest civil day of all instants seen so far, in whatever order. */
class SilenceReferenceTest {
  private final Jurisdiction place = Fixtures.place();

  @ParameterizedTest(name = "{0}: an interval of {1} days")
  @CsvSource({"office-a, 1, 1", "office-b, 7, 2", "office-m, 31, 3", "office-b, 7, 4"})
  void silenceIsDaysSinceTheLatestInstantInIntervals(String source, int interval, long seed) {
    Random random = new Random(seed);
    FactApplier applier = new FactApplier(place);
    MapKeyState state = new MapKeyState();
    long start = Fixtures.at(day("2026-01-01"));
    TreeMap<LocalDate, Instant> firsts = new TreeMap<>();
    for (int step = 0; step < 200; step++) {
      Instant at = Instant.ofEpochMilli(start + random.nextInt(step + 1) * 20_000_000L);
      firsts.merge(at.atZone(Fixtures.ZONE).toLocalDate(), at, (a, b) -> a.isBefore(b) ? a : b);
      SourceSeenFact fact = new SourceSeenFact("insurance-claims", source);
      applier.apply(
          new KeyedFact(
              new ScopeKey(ScopeKey.SOURCE, source),
              at.toEpochMilli(),
              FactKind.HEARD,
              source,
              1,
              false,
              fact),
          state);
      int today = day("2026-01-01") + random.nextInt(120);
      LocalDate seen = firsts.lastKey();
      long silent = Math.max(0, ChronoUnit.DAYS.between(seen, LocalDate.ofEpochDay(today)));
      Reading reading = read(state, query("source.silence", "1d"), today, place);
      String as = "seed %d step %d".formatted(seed, step);
      assertThat(reading.value()).as(as).isEqualTo((double) silent / interval);
      assertThat(reading.vintageKnownAt()).as(as).isEqualTo(firsts.get(seen).toEpochMilli());
      assertThat(reading.nextChange()).as(as).isEqualTo(today + 1);
    }
  }

  @Test
  void severalEarsSayNoMoreThanOne() {
    FactApplier applier = new FactApplier(place);
    MapKeyState one = new MapKeyState();
    MapKeyState two = new MapKeyState();
    long morning = Fixtures.at(day("2026-03-02")) + 9 * 3_600_000L;
    record(applier, one, morning);
    record(applier, two, morning);
    record(applier, two, morning + 3_600_000L);
    Reading alone = read(one, query("source.silence", "1d"), day("2026-03-05"), place);
    Reading together = read(two, query("source.silence", "1d"), day("2026-03-05"), place);
    assertThat(together).isEqualTo(alone);
    assertThat(together.value()).isEqualTo(3);
  }

  private static void record(FactApplier applier, MapKeyState state, long knownAt) {
    ScopeKey key = new ScopeKey(ScopeKey.SOURCE, "office-a");
    SourceSeenFact fact = new SourceSeenFact("insurance-claims", "office-a");
    applier.apply(new KeyedFact(key, knownAt, FactKind.HEARD, "office-a", 1, false, fact), state);
  }
}
