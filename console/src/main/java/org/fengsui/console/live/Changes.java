package org.fengsui.console.live;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to change what people see: one transaction at a time, so that events are numbered in
 * the order of commits, told in that order, and no two changes wait for each other's rows.
 */
public final class Changes {
  private final TransactionTemplate transactions;
  private final EventLog log;
  private final EventHub hub;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock(true);
  private final AtomicLong version = new AtomicLong();

  /** Changes of one database, told to one hub. */
  public Changes(TransactionTemplate transactions, EventLog log, EventHub hub, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.hub = hub;
    this.clock = clock;
  }

  /** Number of the latest event that is committed. */
  public long last() {
    return log.last();
  }

  /** The time by which changes go. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Runs work in a transaction and tells its events once it is committed.
   *
   * @throws IllegalStateException if called from within a change
   */
  public <T> T apply(Function<Change, T> work) {
    if (one.isHeldByCurrentThread()) {
      throw new IllegalStateException("a change within a change: pass the Change on instead");
    }
    one.lock();
    try {
      Done<T> done = transactions.execute(status -> commitLater(work));
      version.incrementAndGet();
      done.change().tell(hub);
      return done.result();
    } finally {
      one.unlock();
    }
  }

  /** Grows with every change, once it can be read and before it is told. */
  public long version() {
    return version.get();
  }

  /** Like {@link #apply}, without a result. */
  public void run(Consumer<Change> work) {
    apply(
        change -> {
          work.accept(change);
          return true;
        });
  }

  private <T> Done<T> commitLater(Function<Change, T> work) {
    Change change = new Change(log.lock(), clock.instant());
    T result = work.apply(change);
    log.append(change.close(), change.at());
    return new Done<>(change, result);
  }

  private record Done<T>(Change change, T result) {}
}
