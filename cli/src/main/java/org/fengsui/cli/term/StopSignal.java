package org.fengsui.cli.term;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Shows a command that somebody wants it to stop (Ctrl-C or a termination signal). The command
 * tidies up and ends by itself, with an exit code of its own: 0 for a clean stop. A second signal
 * ends the process at once, with 128 and the signal's number, as shells have it.
 */
public final class StopSignal implements AutoCloseable {
  private static final int SIGNAL_BASE = 128;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicBoolean signalled = new AtomicBoolean();
  private final AtomicReference<Runnable> atSignal = new AtomicReference<>(() -> {});
  private final List<AutoCloseable> handlers;

  private StopSignal() {
    handlers =
        List.of(
            Signals.handle("INT", this::signal),
            Signals.handle("TERM", this::signal),
            Signals.handle("HUP", this::signal));
  }

  /** Listens for signals from now on. */
  public static StopSignal listen() {
    return new StopSignal();
  }

  private void signal(int number) {
    if (!signalled.compareAndSet(false, true)) {
      Runtime.getRuntime().halt(SIGNAL_BASE + number);
    }
    asked.countDown();
    atSignal.get().run();
  }

  /** Runs something at the first signal, on the thread of signals; another replaces it. */
  public void atSignal(Runnable action) {
    atSignal.set(action);
  }

  /** Asks for the stop from within. */
  public void stop() {
    asked.countDown();
  }

  /** Whether a stop is asked for. */
  public boolean asked() {
    return asked.getCount() == 0;
  }

  /**
   * Waits, but not once a stop is asked for.
   *
   * @return whether a stop is asked for
   * @throws InterruptedException if interrupted
   */
  public boolean await(Duration time) throws InterruptedException {
    return asked.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
  }

  /**
   * Waits until a stop is asked for.
   *
   * @throws InterruptedException if interrupted
   */
  public void awaitAsked() throws InterruptedException {
    asked.await();
  }

  /** Gives the signals back to those that had them. */
  @Override
  public void close() {
    for (AutoCloseable handler : handlers) {
      try {
        handler.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
