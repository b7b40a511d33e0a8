package org.fengsui.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengsui.console.testing.MovingClock;
import org.junit.jupiter.api.Test;

class RememberedTest {
  @Test
  void aValueIsReadAgainOnlyWhenItIsTooOld() {
    MovingClock clock = new MovingClock(Instant.parse("2026-03-01T00:00:00Z"));
    AtomicInteger reads = new AtomicInteger();
    Remembered<Integer> remembered =
        new Remembered<>(reads::incrementAndGet, Duration.ofSeconds(5), clock);

    assertThat(remembered.get()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(5));
    assertThat(remembered.get()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(remembered.get()).isEqualTo(2);
    assertThat(remembered.get()).isEqualTo(2);
  }
}
