package org.fengsui.console.settings;

import java.time.Duration;

/**
 * How episodes become incidents.
 *
 * @param window how far apart, in event time, episodes of one incident may be
 * @param reopen how long after its end an incident still takes in an episode
 */
public record IncidentSettings(Duration window, Duration reopen) {
  /** 30 days, 24 hours. */
  public static final IncidentSettings DEFAULT =
      new IncidentSettings(Duration.ofDays(30), Duration.ofHours(24));
}
