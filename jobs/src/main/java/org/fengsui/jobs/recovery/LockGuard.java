package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.fengsui.alerts.rules.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the heartbeat of a lock going, and ends this process when another one has taken the lock. A
 * process that was stopped for a while looks at the lock first thing when it goes on.
 */
public final class LockGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LockGuard.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final long PAUSED_MILLIS = 2_000;

  private final FolderLock lock;
  private final LockClock clock;
  private final Runnable lost;
  private final Thread thread = new Thread(this::watch, "fengsui-lock");
  private volatile boolean closed;

  private LockGuard(FolderLock lock, LockClock clock, Runnable lost) {
    this.lock = lock;
    this.clock = clock;
    this.lost = lost;
  }

  /**
   * Guards a lock until closed.
   *
   * @param lost runs when another process has the lock; must end this process at once
   */
  public static LockGuard start(FolderLock lock, Runnable lost) {
    LockGuard guard = new LockGuard(lock, LockClock.SYSTEM, lost);
    guard.thread.setDaemon(true);
    guard.thread.start();
    return guard;
  }

  /** Says that the lock of a folder is lost and ends the process without any tidying. */
  public static Runnable halting(Path folder, Consumer<Text> say, int code) {
    return () -> {
      say.accept(LockTexts.lost(folder));
      Runtime.getRuntime().halt(code);
    };
  }

  private void watch() {
    long beaten = clock.steadyMillis();
    long ticked = beaten;
    try {
      while (!closed) {
        clock.pause(TICK);
        long now = clock.steadyMillis();
        boolean due = now - beaten >= FolderLock.HEARTBEAT.toMillis();
        if ((due || now - ticked > PAUSED_MILLIS) && lock.taken()) {
          lost.run();
          return;
        }
        ticked = now;
        if (due) {
          beaten = now;
          beat();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      lock.beat();
    } catch (IOException e) {
      LOG.warn("the heartbeat of the lock cannot be written: {}", e.toString());
    }
  }

  /** Ends the guard and gives the lock back. */
  @Override
  public void close() throws IOException {
    closed = true;
    thread.interrupt();
    lock.close();
  }
}
