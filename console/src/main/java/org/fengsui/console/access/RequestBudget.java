package org.fengsui.console.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens: what one session may ask in a minute, at once or spread. Safe for several
 * threads.
 */
final class RequestBudget {
  private static final double MILLIS = Duration.ofMinutes(1).toMillis();

  private final int perMinute;
  private double left;
  private Instant filled = Instant.MIN;

  /** A full bucket. */
  RequestBudget(int perMinute) {
    this.perMinute = perMinute;
    this.left = perMinute;
  }

  /** Takes a token, unless none is left. */
  synchronized boolean take(Instant now) {
    if (now.isAfter(filled)) {
      double passed = filled.equals(Instant.MIN) ? 0 : Duration.between(filled, now).toMillis();
      left = Math.min(perMinute, left + passed / MILLIS * perMinute);
      filled = now;
    }
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
