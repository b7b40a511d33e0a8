package org.fengsui.indicators.layoffs;

import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Reports that leave the number of persons open. */
final class UnknownNumbers {
  private UnknownNumbers() {}

  /**
   * Whether a report on a part has a stage without a number that takes effect on or after a day.
   */
  static boolean anyFrom(KeyState state, String part, int day, Jurisdiction place) {
    Reports reports = state.read(Reports.NAME, Reports.TYPE);
    if (reports == null || reports.withUnknown().isEmpty()) {
      return false;
    }
    return reports.withUnknown().stream()
        .filter(r -> concerns(r.fact(), part, place))
        .flatMap(r -> r.fact().stages().stream())
        .anyMatch(s -> s.persons() < 0 && s.day() >= day);
  }

  /** Whether a report counts in a part of its employer. */
  static boolean concerns(ReportFact report, String part, Jurisdiction place) {
    if (part.startsWith("site:")) {
      return part.substring(5).equals(report.site());
    }
    if (part.startsWith(Area.PART)) {
      String code = part.substring(Area.PART.length());
      return place.areas().pathOf(report.region()).stream().anyMatch(a -> a.code().equals(code));
    }
    return true;
  }
}
