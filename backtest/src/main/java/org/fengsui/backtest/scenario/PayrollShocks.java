package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds shocks that show in monthly contributions alone. */
final class PayrollShocks {
  private PayrollShocks() {}

  /** A division's employers lose the same share month after month; nobody reports. */
  static Shock slide(String id, Setting setting, Division division, List<County> counties) {
    Calendar calendar = setting.calendar();
    int start = calendar.on(4, 1);
    int end = calendar.on(8, 31);
    List<Employer> cast = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      County county = counties.get(i % counties.size());
      cast.add(EmployerFactory.cast(400 + i, county, division, 230 + 45 * i));
    }
    Truth truth =
        new Truth(
            id,
            "industry-slide",
            counties.get(0).prefecture(),
            cast.stream().map(Employer::id).toList(),
            null,
            LocalDate.ofEpochDay(start),
            LocalDate.ofEpochDay(end),
            firstRows(calendar.on(4, 30)),
            List.of("payroll-loss", "positions-loss"));
    return new Shock(truth, cast, List.of(), (e, d) -> slideTo(d, start, end), Emission::knownAt);
  }

  /** 6 % a month: 12 % over 62 days. */
  private static double slideTo(int day, int start, int end) {
    double months = Math.max(0, Math.min(day, end) - start + 1) / 30.5;
    return StrictMath.pow(0.94, months);
  }

  /** A firm closes its gates and simply stops paying contributions. */
  static Shock closed(String id, Setting setting, Employer employer) {
    int last = setting.calendar().on(5, 31);
    Truth truth =
        new Truth(
            id,
            "closed-firm",
            employer.county().code(),
            List.of(employer.id()),
            null,
            LocalDate.ofEpochDay(last + 1),
            LocalDate.ofEpochDay(last + 30),
            firstRows(setting.calendar().on(6, 30)),
            List.of("payroll-loss"));
    return new Shock(
        truth, List.of(employer), List.of(), (e, d) -> d > last ? -1 : 1, Emission::knownAt);
  }

  private static Instant firstRows(int monthEnd) {
    return Instant.ofEpochMilli(ReportingDelay.at(monthEnd + 5, 9 * 3600));
  }
}
