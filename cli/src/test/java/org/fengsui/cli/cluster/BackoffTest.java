package org.fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How soon a process that ended is started again. */
class BackoffTest {
  @Test
  void theFirstEndIsAnsweredAtOnceAndFurtherOnesLaterAndLater() {
    Backoff backoff = new Backoff();
    List<Long> waits =
        Stream.generate(() -> backoff.next(Duration.ofSeconds(3)).toSeconds()).limit(8).toList();
    assertThat(waits).containsExactly(0L, 1L, 2L, 4L, 8L, 15L, 15L, 15L);
  }

  @Test
  void aProcessThatRanForAMinuteCountsAsSound() {
    Backoff backoff = new Backoff();
    backoff.next(Duration.ofSeconds(3));
    backoff.next(Duration.ofSeconds(3));
    assertThat(backoff.next(Duration.ofMillis(59_999))).isEqualTo(Duration.ofSeconds(2));
    assertThat(backoff.next(Duration.ofMinutes(1))).isEqualTo(Duration.ZERO);
    assertThat(backoff.next(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(1));
  }
}
