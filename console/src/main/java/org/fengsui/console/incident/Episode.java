package org.fengsui.console.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.fengsui.schemas.WarningLevel;

/**
 * An episode as its last message left it.
 *
 * @param alertId its identity
 * @param incidentId incident that it belongs to
 * @param ruleId rule
 * @param scopeBy kind of its scope
 * @param scopeKey key of its scope
 * @param scopeName name for people
 * @param region code of its area, "" when it has none
 * @param employer employer id, "" when it is not about an employer
 * @param level level, null once it has ended
 * @param state OPEN, RESOLVED or CANCELLED
 * @param onset civil date on which it began
 * @param lastSequence sequence of its last message
 * @param lastAsOf event time of its last message
 */
public record Episode(
    String alertId,
    String incidentId,
    String ruleId,
    String scopeBy,
    String scopeKey,
    String scopeName,
    String region,
    String employer,
    WarningLevel level,
    EpisodeState state,
    LocalDate onset,
    int lastSequence,
    Instant lastAsOf) {
  /** The same as it is shown on another incident. */
  public Episode on(String otherIncident) {
    return new Episode(
        alertId,
        otherIncident,
        ruleId,
        scopeBy,
        scopeKey,
        scopeName,
        region,
        employer,
        level,
        state,
        onset,
        lastSequence,
        lastAsOf);
  }
}
