package org.fengsui.console.incident;

import org.fengsui.schemas.WarningLevel;

/**
 * What a notice is about, as far as it decides whether the notice goes out.
 *
 * @param alertId alert
 * @param incidentId incident
 * @param ruleId rule
 * @param region code of its area, "" for none
 * @param employer employer id, "" when it is about an area
 * @param level its level, null when it has ended
 */
public record NoticeSubject(
    String alertId,
    String incidentId,
    String ruleId,
    String region,
    String employer,
    WarningLevel level) {
  /** The subject of an episode as it stands. */
  public static NoticeSubject of(Episode e) {
    return new NoticeSubject(
        e.alertId(), e.incidentId(), e.ruleId(), e.region(), e.employer(), e.level());
  }
}
