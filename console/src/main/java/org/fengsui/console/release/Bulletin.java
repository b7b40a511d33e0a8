package org.fengsui.console.release;

import java.time.YearMonth;
import java.util.List;
import org.fengsui.console.board.Estimate;
import org.fengsui.console.text.Words;

/**
 * The figures of a month.
 *
 * @param month month
 * @param state APPROVED once a publisher let the month's bulletin out, else DRAFT
 * @param rates unemployment rate by region and prefecture, in percent, with its error
 * @param groups estimates by group: key groups and the breakdowns of the survey
 * @param participation participation rate
 * @param wage mean wage
 * @param layoffs persons laid off
 * @param claims claims
 * @param warnings alerts of the month
 */
public record Bulletin(
    YearMonth month,
    ReleaseState state,
    List<Line> rates,
    List<Line> groups,
    List<Line> participation,
    List<Line> wage,
    List<Line> layoffs,
    List<Line> claims,
    List<Warnings> warnings) {
  /**
   * One figure.
   *
   * @param indicator indicator
   * @param by level of the area
   * @param key code of the area
   * @param name name of the area
   * @param group key group, "" for everyone
   * @param window window
   * @param period period
   * @param value value, null when it is unknown or suppressed
   * @param standardError its standard error, null when it has none or is suppressed
   * @param n persons or records that it rests on, null when unknown or suppressed
   * @param flags flags
   * @param suppressed whether it rests on too few to be shown to this account
   * @param estimate what stands beside an estimate of the survey, null for other figures
   */
  public record Line(
      String indicator,
      String by,
      String key,
      Words name,
      String group,
      String window,
      String period,
      Double value,
      Double standardError,
      Long n,
      String flags,
      boolean suppressed,
      Estimate estimate) {
    /** The same without its figures when it rests on fewer than so many. */
    Line suppressedBelow(long least) {
      if (n == null || n >= least) {
        return this;
      }
      return new Line(
          indicator, by, key, name, group, window, period, null, null, null, flags, true, null);
    }
  }

  /**
   * Alerts of a rule at a level.
   *
   * @param rule rule
   * @param level level at the beginning
   * @param status ACTUAL, EXERCISE or TEST
   * @param alerts how many
   */
  public record Warnings(String rule, String level, String status, long alerts) {}
}
