package org.fengsui.console.api;

import java.util.List;
import org.fengsui.console.board.Embargo;
import org.fengsui.console.board.SmallCells;
import org.fengsui.schemas.EarlyWarning;

/**
 * What a warning's number rests on. Of claims and survey a warning only ever names how many.
 *
 * @param alertId alert
 * @param ruleId rule
 * @param scopeName what it is about, for people
 * @param indicator indicator
 * @param value value observed, null when unknown or hidden
 * @param records number of records, null when hidden
 * @param largest the largest reports, never of claims or survey
 * @param few whether the figures are hidden because they rest on too few persons
 */
public record BehindNumber(
    String alertId,
    String ruleId,
    String scopeName,
    String indicator,
    Double value,
    Long records,
    List<Largest> largest,
    boolean few) {
  /** A report: its id and persons. */
  public record Largest(String id, Long persons) {}

  /** The same without the reports, which may be of areas that the account may not see. */
  BehindNumber withoutReports() {
    return new BehindNumber(alertId, ruleId, scopeName, indicator, value, records, List.of(), few);
  }

  /** What a message rests on, as far as it is shown. */
  static BehindNumber of(EarlyWarning w, SmallCells cells, Embargo embargo) {
    boolean kept = embargo.keeps(w.getReleaseAt());
    Double value = kept ? null : w.getObserved().get(w.getIndicator());
    long records = w.getEvidence().getRecords();
    boolean count = w.getIndicator().matches("claims\\.[a-z]+");
    boolean few =
        cells.hides(w.getIndicator(), records)
            || (count && value != null && cells.hides(w.getIndicator(), value.longValue()));
    return new BehindNumber(
        w.getAlertId(),
        w.getRuleId(),
        w.getScope().getName(),
        w.getIndicator(),
        few ? null : value,
        few ? null : records,
        w.getEvidence().getLargest().stream()
            .map(r -> new Largest(r.getId(), r.getPersons()))
            .toList(),
        few);
  }
}
