package org.fengsui.console.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person did about an incident.
 *
 * @param incidentId incident
 * @param alertId alert acted upon, "" when it was the incident as a whole
 * @param at wall clock, to the millisecond as on the topic
 * @param actor account
 * @param act ACKNOWLEDGE, ASSIGN, NOTE, HAND_OVER, CONFIRM, FALSE_ALARM, DATA_ERROR, ...
 * @param detail free text, "" for none
 */
public record Act(
    String incidentId, String alertId, Instant at, String actor, String act, String detail) {
  /** Cuts the time to what the topic carries, so that an act is known again when it comes back. */
  public Act {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
