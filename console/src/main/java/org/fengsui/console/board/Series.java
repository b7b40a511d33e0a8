package org.fengsui.console.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Values of one indicator over its periods.
 *
 * @param indicator indicator
 * @param scopeBy kind of scope
 * @param scopeKey key of the scope
 * @param group key group, "" for everyone
 * @param window window, e.g. 30d
 * @param basis basis of a published series, "" for none
 * @param ruleId rule that sets the arithmetic, "" for none
 * @param points values, the oldest first
 */
public record Series(
    String indicator,
    String scopeBy,
    String scopeKey,
    String group,
    String window,
    String basis,
    String ruleId,
    List<Point> points) {
  /**
   * One value.
   *
   * @param period last civil day of the period
   * @param label period as written in files
   * @param value value, null when unknown
   * @param standardError standard error in the unit of the value, or null
   * @param n persons or records that it rests on, or null
   * @param open whether the period still runs
   * @param few whether value, error and n are hidden because they rest on too few persons
   * @param estimate what stands beside an estimate of the survey, null for other values
   * @param releaseAt instant before which only publishers and approvers see it, or null
   */
  public record Point(
      LocalDate period,
      String label,
      Double value,
      Double standardError,
      Long n,
      boolean open,
      boolean few,
      @JsonInclude(JsonInclude.Include.NON_NULL) Estimate estimate,
      @JsonInclude(JsonInclude.Include.NON_NULL) Instant releaseAt) {
    /** A value that everybody may see. */
    public Point(
        LocalDate period, String label, Double value, Double standardError, Long n, boolean open) {
      this(period, label, value, standardError, n, open, false, null, null);
    }

    /** The period without its figures. */
    Point hidden() {
      return new Point(period, label, null, null, null, open, true, null, releaseAt);
    }
  }

  /** The same with other values. */
  Series with(List<Point> others) {
    return new Series(indicator, scopeBy, scopeKey, group, window, basis, ruleId, others);
  }
}
