package org.fengsui.cli.cluster;

import java.time.Duration;

/**
 * How long to wait before a process that ended is started again: not at all the first time, then a
 * second, doubling up to 15 s. A process that ran for a minute counts as sound.
 */
final class Backoff {
  static final Duration SOUND = Duration.ofMinutes(1);
  static final Duration MOST = Duration.ofSeconds(15);

  private int failures;

  /**
   * The wait before the next start.
   *
   * @param ran how long the process ran
   */
  Duration next(Duration ran) {
    failures = ran.compareTo(SOUND) >= 0 ? 1 : failures + 1;
    if (failures == 1) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - 2, 10));
    return wait.compareTo(MOST) > 0 ? MOST : wait;
  }
}
