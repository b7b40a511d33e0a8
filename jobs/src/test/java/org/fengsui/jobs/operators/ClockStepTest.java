package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockStepTest {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final ClockStep step = new ClockStep(5_000, -3 * SECOND_NANOS);

  @Test
  void clocksThatGoTogetherAreNoStep() {
    assertThat(step.back(6_000, -2 * SECOND_NANOS)).isEmpty();
    assertThat(step.back(46_000, 38 * SECOND_NANOS)).isEmpty();
  }

  @Test
  void tenSecondsBackAreWaitedFor() {
    assertThat(step.back(-4_000, -2 * SECOND_NANOS)).isEmpty();
  }

  @Test
  void moreIsReported() {
    assertThat(step.back(-4_001, -2 * SECOND_NANOS)).contains(Duration.ofMillis(10_001));
  }

  @Test
  void aStepIsReportedOnce() {
    step.back(-60_000, -2 * SECOND_NANOS);

    assertThat(step.back(-59_000, -SECOND_NANOS)).isEmpty();
  }

  @Test
  void forwardsIsNoStepBack() {
    assertThat(step.back(3_606_000, -2 * SECOND_NANOS)).isEmpty();
  }

  @Test
  void aPauseOfTheProcessIsNoStep() {
    assertThat(step.back(36_000, 28 * SECOND_NANOS)).isEmpty();
  }
}
