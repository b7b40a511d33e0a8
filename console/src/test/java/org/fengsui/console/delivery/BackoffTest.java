package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fengsui.console.settings.DeliverySettings.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final Retry RETRY =
      new Retry(Duration.ofSeconds(1), Duration.ofSeconds(60), 5, 42);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 31, 64, 1000, Integer.MAX_VALUE})
  void theWaitDoublesUpToAMostGiveOrTakeAFifth(int failures) {
    double plain = Math.min(60_000, 1000 * Math.pow(2, Math.min(failures - 1, 40)));
    Backoff backoff = new Backoff(RETRY, "hook");
    for (int i = 0; i < 200; i++) {
      assertThat(backoff.after(failures).toMillis())
          .isBetween(Math.round(plain * 0.8) - 1, Math.round(plain * 1.2) + 1);
    }
  }

  @Test
  void theJitterIsThatOfTheSeedAndChannel() {
    assertThat(new Backoff(RETRY, "a").after(4)).isEqualTo(new Backoff(RETRY, "a").after(4));
    assertThat(new Backoff(RETRY, "a").after(4)).isNotEqualTo(new Backoff(RETRY, "b").after(4));
  }

  @Test
  void aNoticeIsGivenUpAfterItsAttempts() {
    Backoff backoff = new Backoff(RETRY, "hook");
    assertThat(backoff.over(4)).isFalse();
    assertThat(backoff.over(5)).isTrue();
  }
}
