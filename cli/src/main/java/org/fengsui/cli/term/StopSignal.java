package org.fengsui.cli.term;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that somebody wants it to stop (Ctrl-C or a termination signal), and holds the
 * end of the process back until the command has tidied up.
 */
public final class StopSignal implements AutoCloseable {
  private static final long TIDY_SECONDS = 60;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "fengsui-stop");

  /** Listens for signals from now on. */
  public static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void hold() {
    asked.countDown();
    try {
      if (!tidy.await(TIDY_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("fengsui: 未能在 60 秒内停止 / did not stop within 60 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  /** Says that all is tidy: the process may end. */
  @Override
  public void close() {
    tidy.countDown();
    if (!asked()) {
      remove();
    }
  }

  private void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook is running and has been told.
      asked.countDown();
    }
  }
}
