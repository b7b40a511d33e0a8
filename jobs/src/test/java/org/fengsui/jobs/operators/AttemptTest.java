package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final long REPLAY = Long.MIN_VALUE;

  @Test
  void theFirstAttemptOfAReplayIsOne() {
    assertThat(Attempt.next(0, 0, REPLAY)).isEqualTo(1);
  }

  @Test
  void everyRestoreGrowsTheAttemptAlsoTwiceFromOneCheckpoint() {
    int first = Attempt.next(1, 1, REPLAY);
    int second = Attempt.next(1, 2, REPLAY);
    assertThat(first).isGreaterThan(1);
    assertThat(second).isGreaterThan(first);
  }

  @Test
  void liveAttemptsFollowTheClockSoThatALaterSubmissionOfOneSavepointIsHigher() {
    long noon = (Attempt.EPOCH_SECONDS + 1_000) * 1_000;
    assertThat(Attempt.next(7, 0, noon)).isEqualTo(1_000);
    assertThat(Attempt.next(7, 0, noon + 5_000)).isEqualTo(1_005);
    assertThat(Attempt.next(2_000, 0, noon)).isEqualTo(2_001);
  }
}
