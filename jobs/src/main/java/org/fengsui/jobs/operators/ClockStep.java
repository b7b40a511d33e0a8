package org.fengsui.jobs.operators;

import java.time.Duration;
import java.util.Optional;

/**
 * Notices when the wall clock was set back, by a monotonic clock beside it. Kafka's clients count
 * their waiting times by the wall clock: set back by an hour, a client that waits at that moment
 * stands still for an hour.
 */
final class ClockStep {
  /** Less than this is made good by waiting. */
  private static final Duration WORTH = Duration.ofSeconds(10);

  private long wallMillis;
  private long steadyNanos;

  /** Begins at two readings taken together. */
  ClockStep(long wallMillis, long steadyNanos) {
    this.wallMillis = wallMillis;
    this.steadyNanos = steadyNanos;
  }

  /**
   * Compares how far both clocks went since the last reading.
   *
   * @return by how much the wall clock was set back, if by more than ten seconds
   */
  Optional<Duration> back(long wallNow, long steadyNow) {
    Duration steady = Duration.ofNanos(steadyNow - steadyNanos);
    Duration back = steady.minusMillis(wallNow - wallMillis);
    wallMillis = wallNow;
    steadyNanos = steadyNow;
    return back.compareTo(WORTH) > 0 ? Optional.of(back) : Optional.empty();
  }
}
