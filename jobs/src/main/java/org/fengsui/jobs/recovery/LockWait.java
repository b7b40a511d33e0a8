package org.fengsui.jobs.recovery;

import java.time.Duration;
import java.util.Optional;

/**
 * Watches the heartbeat of a holder on another machine. It lives when the heartbeat moves; it is
 * gone when the heartbeat is over a minute old and does not move for longer than two heartbeats, or
 * does not move for over a minute, whatever the clocks say.
 */
final class LockWait {
  /** How often the lock is looked at. */
  static final Duration STEP = Duration.ofMillis(500);

  private static final long OLD_MILLIS = 60_000;
  private static final long STILL_MILLIS = 2 * FolderLock.HEARTBEAT.toMillis() + 2_000;

  private final LockClock clock;
  private Optional<Long> seen = Optional.empty();
  private long since;
  private boolean began;
  private boolean said;

  LockWait(LockClock clock) {
    this.clock = clock;
  }

  /** Whether the heartbeat has moved since it was first seen. */
  boolean beats(Optional<Long> beat) {
    if (!began) {
      began = true;
      seen = beat;
      since = clock.steadyMillis();
      return false;
    }
    return beat.isPresent() && !beat.equals(seen);
  }

  /** Whether the holder counts as gone. */
  boolean over(Optional<Long> beat) {
    long still = clock.steadyMillis() - since;
    boolean old = beat.isPresent() && clock.wallMillis() - beat.get() > OLD_MILLIS;
    return still > OLD_MILLIS || (old && still > STILL_MILLIS);
  }

  /** True once: the wait is to be said. */
  boolean first() {
    boolean first = !said;
    said = true;
    return first;
  }
}
