package org.fengsui.indicators.employer;

import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * The staff that a share is taken of: the own figure of the latest known report that gives one, the
 * site's by site; else the last insured headcount over 0 as of a date before the dismissals.
 *
 * @param persons persons, or -1 when nothing is known
 * @param until first epoch day on which the figure lapses by itself, or {@link Reading#NEVER}
 */
public record Workforce(long persons, int until) {
  /**
   * Days after its last date for which a report's figure serves. A choice of ours: a year, so that
   * a figure never outlives the staff it counted, and does not hang on how much state is kept.
   */
  public static final int LASTS_DAYS = 366;

  /**
   * The workforce of a part of an employer.
   *
   * @param part "", {@code site:<id>}, or {@code area:<code>} for the employer's whole staff
   * @param today epoch day T
   * @param earliest first effective day in the window
   */
  public static Workforce of(KeyState state, String part, int today, int earliest) {
    Reports reports = state.read(Reports.NAME, Reports.TYPE);
    if (reports != null) {
      String site = part.startsWith("site:") ? part.substring(5) : "";
      FiledReport latest = reports.latest(report -> serves(report, site, today));
      if (latest != null) {
        return new Workforce(latest.fact().workforce(), latest.lastDay() + LASTS_DAYS + 1);
      }
    }
    Register register = state.read(Register.NAME, Register.TYPE);
    return new Workforce(register == null ? -1 : register.headcountBefore(earliest), Reading.NEVER);
  }

  private static boolean serves(FiledReport report, String site, int today) {
    return report.fact().workforce() > 0
        && report.fact().site().equals(site)
        && report.lastDay() + LASTS_DAYS >= today;
  }
}
