package org.fengsui.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.fengsui.indicators.FactBook;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.HeardFact;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silence against the latest of all instants heard so far, in civil days of the place. */
class SilenceReferenceTest {
  private final Jurisdiction place = Fixtures.place();

  @ParameterizedTest(name = "{0}: an interval of {1} days")
  @CsvSource({"office-a, 1, 1", "office-b, 7, 2", "office-m, 31, 3", "office-b, 7, 4"})
  void silenceIsDaysSinceTheLatestInstantInIntervals(String source, int interval, long seed) {
    Random random = new Random(seed);
    FactBook book = new FactBook(place);
    MapKeyState state = new MapKeyState();
    long start = Fixtures.at(day("2026-01-01"));
    Instant latest = null;
    for (int step = 0; step < 200; step++) {
      Instant at = Instant.ofEpochMilli(start + random.nextInt(step + 1) * 20_000_000L);
      latest = latest == null || at.isAfter(latest) ? at : latest;
      HeardFact fact = new HeardFact("insurance-claims", source);
      book.apply(
          new Delivery(
              new ScopeKey(ScopeKey.SOURCE, source),
              at.toEpochMilli(),
              Rank.HEARD,
              source,
              1,
              false,
              fact),
          state);
      int today = day("2026-01-01") + random.nextInt(120);
      LocalDate heard = latest.atZone(Fixtures.ZONE).toLocalDate();
      long silent = Math.max(0, ChronoUnit.DAYS.between(heard, LocalDate.ofEpochDay(today)));
      Reading reading = read(state, query("source.silence", "1d"), today, place);
      String as = "seed %d step %d".formatted(seed, step);
      assertThat(reading.value()).as(as).isEqualTo((double) silent / interval);
      assertThat(reading.vintageKnownAt()).as(as).isEqualTo(latest.toEpochMilli());
      assertThat(reading.nextChange()).as(as).isEqualTo(today + 1);
    }
  }
}
