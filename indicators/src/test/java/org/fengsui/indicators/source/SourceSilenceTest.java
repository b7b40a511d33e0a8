package org.fengsui.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class SourceSilenceTest {
  private static final int T = Fixtures.day("2026-03-10");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void seen(String source, int day) {
    ScopeKey key = new ScopeKey(ScopeKey.SOURCE, source);
    applier.apply(keyed(key, new SourceSeenFact("insurance-claims", source), day, "c", 1), state);
  }

  private Reading silence(int day) {
    return read(state, query("source.silence", "1d"), day, place);
  }

  @Test
  void silenceIsCountedInExpectedIntervals() {
    seen("office-b", T);
    assertThat(silence(T).value()).isZero();
    assertThat(silence(T + 7).value()).isEqualTo(1);
    assertThat(silence(T + 13).value()).isLessThan(2);
    assertThat(silence(T + 14).value()).isEqualTo(2);
    assertThat(silence(T).nextChange()).isEqualTo(T + 1);
  }

  @Test
  void anOlderRecordThatArrivesLaterDoesNotBringSilenceBack() {
    seen("office-a", T);
    seen("office-a", T - 5);
    assertThat(silence(T).value()).isZero();
  }

  @Test
  void aSourceThatNobodyExpectsIsNotWatched() {
    seen("", T);
    assertThat(silence(T + 50).known()).isFalse();
    assertThat(silence(T + 50).nextChange()).isEqualTo(Reading.NEVER);
  }
}
