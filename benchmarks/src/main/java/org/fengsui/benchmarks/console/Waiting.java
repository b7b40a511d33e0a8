package org.fengsui.benchmarks.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for something, for a time that is bounded. */
final class Waiting {
  private static final long LOOK_MILLIS = 100;

  private Waiting() {}

  /**
   * Returns once something is so.
   *
   * @throws IllegalStateException when it is not within the time
   */
  static void until(String what, Duration most, BooleanSupplier so) {
    long end = System.nanoTime() + most.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + most + ": " + what);
      }
      pause(LOOK_MILLIS);
    }
  }

  /** Lets time pass. */
  static void pause(long millis) {
    try {
      var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
