package org.fengsui.console.api;

import java.util.List;
import org.fengsui.schemas.EarlyWarning;

/**
 * What a warning's number rests on. Of claims and survey a warning only ever names how many.
 *
 * @param alertId alert
 * @param ruleId rule
 * @param scopeName what it is about, for people
 * @param indicator indicator
 * @param value value observed, null when unknown
 * @param records number of records
 * @param largest the largest reports, never of claims or survey
 */
public record BehindNumber(
    String alertId,
    String ruleId,
    String scopeName,
    String indicator,
    Double value,
    long records,
    List<Largest> largest) {
  /** A report: its id and persons. */
  public record Largest(String id, Long persons) {}

  /** What a message rests on. */
  static BehindNumber of(EarlyWarning w) {
    return new BehindNumber(
        w.getAlertId(),
        w.getRuleId(),
        w.getScope().getName(),
        w.getIndicator(),
        w.getObserved().get(w.getIndicator()),
        w.getEvidence().getRecords(),
        w.getEvidence().getLargest().stream()
            .map(r -> new Largest(r.getId(), r.getPersons()))
            .toList());
  }
}
