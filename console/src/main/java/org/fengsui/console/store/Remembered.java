package org.fengsui.console.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A value that is read again only when it is older than bearable. Safe for several threads. */
public final class Remembered<T> {
  private final Supplier<T> source;
  private final Duration bearable;
  private final Clock clock;
  private T value;
  private Instant readAt;

  /** A value of a source, never older than bearable. */
  public Remembered(Supplier<T> source, Duration bearable, Clock clock) {
    this.source = source;
    this.bearable = bearable;
    this.clock = clock;
  }

  /** The value. */
  public synchronized T get() {
    Instant now = clock.instant();
    if (readAt == null || now.isAfter(readAt.plus(bearable))) {
      value = source.get();
      readAt = now;
    }
    return value;
  }
}
