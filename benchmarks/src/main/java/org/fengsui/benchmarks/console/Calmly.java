package org.fengsui.benchmarks.console;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks at most once in a while, never while it waits for an answer, the last call never lost: as
 * {@code calmly} of the pages' state.js.
 */
final class Calmly {
  private final ScheduledExecutorService timer;
  private final int pauseMillis;
  private final Supplier<? extends CompletionStage<?>> asking;
  private boolean busy;
  private boolean more;

  /** Asks after a pause. */
  Calmly(
      ScheduledExecutorService timer,
      int pauseMillis,
      Supplier<? extends CompletionStage<?>> asking) {
    this.timer = timer;
    this.pauseMillis = pauseMillis;
    this.asking = asking;
  }

  /**
   * Something changed.
   *
   * @param spread milliseconds over which many ask
   */
  synchronized void call(int spread) {
    more = true;
    if (!busy && !timer.isShutdown()) {
      busy = true;
      int wait = pauseMillis + (spread == 0 ? 0 : ThreadLocalRandom.current().nextInt(spread));
      var unused = timer.schedule(() -> run(spread), wait, TimeUnit.MILLISECONDS);
    }
  }

  private void run(int spread) {
    synchronized (this) {
      more = false;
    }
    var unused = asking.get().whenComplete((answer, failure) -> done(spread));
  }

  private synchronized void done(int spread) {
    busy = false;
    if (more) {
      call(spread);
    }
  }
}
