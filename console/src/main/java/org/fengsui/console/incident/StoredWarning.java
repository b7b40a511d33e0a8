package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.schemas.EarlyWarning;

/**
 * A message as it was taken in.
 *
 * @param message the message
 * @param region code of its area, "" when it has none
 * @param incidentId incident that its episode belongs to
 * @param feedNo number in the order of arrival, the id of its event
 * @param receivedAt wall clock of its arrival
 * @param replaced whether it replaces another content told under the same alert id and sequence by
 *     an earlier attempt of the job
 * @param closing that a person had closed its episode before; null when nobody had
 * @param opensAgain whether this is the message that opened again what a person had closed
 * @param body the message as a line of alerts.jsonl
 */
public record StoredWarning(
    EarlyWarning message,
    String region,
    String incidentId,
    long feedNo,
    Instant receivedAt,
    boolean replaced,
    Closing closing,
    boolean opensAgain,
    String body) {
  /** Whether its episode was closed by a person, and the message is no ground to open it again. */
  public boolean staysClosed() {
    return closing != null && closing.holds();
  }
}
