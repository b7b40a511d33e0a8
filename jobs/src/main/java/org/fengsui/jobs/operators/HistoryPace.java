package org.fengsui.jobs.operators;

/**
 * How fast historical records are taken: so slowly that records of now, which share the operators
 * with them, do not wait. A file of 50,000 rows is done in under two minutes at parallelism 1.
 */
final class HistoryPace {
  /** Records a second and subtask. */
  static final int PER_SECOND = 500;

  /**
   * Milliseconds between two turns. A turn is one timer of the task for all keys whose it is: a
   * timer for each key would have records of now wait for as many hand-overs between threads after
   * a restart, when all of them are overdue.
   */
  static final long TURN_MILLIS = 100;

  private static final int BURST = 100;
  private static final double PER_MILLI = PER_SECOND / 1000.0;

  private double credit = BURST;
  private long since = Long.MIN_VALUE;
  private double booked;

  /** Processing time, after {@code now}, of the turn in which a further record may be taken. */
  long next(long now) {
    booked = Math.max(booked, now + 1.0) + 1 / PER_MILLI;
    return ((long) booked / TURN_MILLIS + 1) * TURN_MILLIS;
  }

  /** Whether a record may be taken now; if so it is counted. */
  boolean take(long now) {
    if (since != Long.MIN_VALUE) {
      credit = Math.min(BURST, credit + (now - since) * PER_MILLI);
    }
    since = Math.max(since, now);
    if (credit < 1) {
      return false;
    }
    credit--;
    return true;
  }
}
