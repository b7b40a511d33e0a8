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
 * @param level level, null once it has ended or was closed
 * @param state OPEN, RESOLVED, CANCELLED or CLOSED
 * @param onset civil date on which it began
 * @param lastSequence sequence of its last message
 * @param lastAsOf event time of its last message
 * @param orphaned whether the job, started without its state, did not find it again
 * @param closing that a person closed it, null when nobody did since it last ended
 * @param historySince wall clock since which it waits for the notice of the end of catching up,
 *     null when it waits for none
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
    Instant lastAsOf,
    boolean orphaned,
    Closing closing,
    Instant historySince) {
  /** An episode of which people have closed nothing and whose messages are of now. */
  public Episode(
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
    this(
        alertId,
        incidentId,
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
        lastAsOf,
        false,
        null,
        null);
  }

  /** The same closed by a person. */
  Episode closed(Closing by) {
    return new Episode(
        alertId,
        incidentId,
        ruleId,
        scopeBy,
        scopeKey,
        scopeName,
        region,
        employer,
        null,
        EpisodeState.CLOSED,
        onset,
        lastSequence,
        lastAsOf,
        orphaned,
        by,
        null);
  }

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
        lastAsOf,
        orphaned,
        closing,
        historySince);
  }
}
