package org.fengsui.alerts.episodes;

import java.time.Instant;
import java.time.ZoneId;
import org.fengsui.alerts.rules.Lifecycle;

/**
 * The damping of a rule in the pack's zone: civil days, not blocks of 24 hours, so that a change to
 * summer time moves nothing.
 *
 * @param lifecycle damping of the rule
 * @param zone the pack's zone
 */
public record Damping(Lifecycle lifecycle, ZoneId zone) {
  /** Instant until which a level left at {@code exitMillis} is kept. */
  long keptUntil(long exitMillis) {
    return plusDays(exitMillis, lifecycle.keepDays());
  }

  long plusDays(long millis, int days) {
    return days == 0
        ? millis
        : Instant.ofEpochMilli(millis).atZone(zone).plusDays(days).toInstant().toEpochMilli();
  }
}
