package org.fengsui.jobs.recovery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time that a lock needs; given, so that tests need not wait. */
interface LockClock {
  /** The system's clocks. */
  LockClock SYSTEM =
      new LockClock() {
        @Override
        public long wallMillis() {
          return System.currentTimeMillis();
        }

        @Override
        public long steadyMillis() {
          return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          TimeUnit.MILLISECONDS.sleep(time.toMillis());
        }
      };

  /** Wall clock, which machines share more or less and which may be set. */
  long wallMillis();

  /** A clock that is never set. */
  long steadyMillis();

  /** Waits. */
  void pause(Duration time) throws InterruptedException;
}
