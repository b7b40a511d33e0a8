package org.fengsui.jobs.kafka;

/**
 * Event time on its way through a backlog: a day at a time, so that a checkpoint passes between two
 * days and an operator never has more to do at once.
 */
final class CatchUpSteps {
  private static final long DAY = 86_400_000L;

  /** Known times further back come in the first step. */
  private static final long DAYS = 40 * 366;

  private final long end;
  private long next;

  /** Steps to an instant, milliseconds; {@link Long#MIN_VALUE}: none. */
  CatchUpSteps(long end) {
    this.end = end;
    boolean none = end == Long.MIN_VALUE;
    this.next = none ? Long.MAX_VALUE : end - DAYS * DAY;
  }

  /** Whether the end has been shown. */
  boolean done() {
    return next > end;
  }

  /** The next instant to show, the end at the latest. */
  long next() {
    long now = next;
    next = now == end ? end + 1 : Math.min(end, now + DAY);
    return now;
  }
}
