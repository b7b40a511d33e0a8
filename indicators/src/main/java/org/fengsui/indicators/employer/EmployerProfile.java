package org.fengsui.indicators.employer;

import java.util.function.Function;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.state.KeyState;

/**
 * Who an employer is: the latest register row that says so, else the latest known report.
 *
 * @param name name, or null
 * @param region area code, or null
 * @param industry industry code, or null
 * @param watch whether the register lists it as a key enterprise
 */
public record EmployerProfile(String name, String region, String industry, boolean watch) {
  /** The profile that an employer's state gives. */
  public static EmployerProfile of(KeyState state) {
    Register register = state.read(Register.NAME, Register.TYPE);
    Reports reports = state.read(Reports.NAME, Reports.TYPE);
    boolean watch = register != null && register.last() != null && register.last().watch();
    return new EmployerProfile(
        pick(register, RegisterFact::name, reports, ReportFact::name),
        pick(register, RegisterFact::region, reports, ReportFact::region),
        pick(register, RegisterFact::industry, reports, ReportFact::industry),
        watch);
  }

  private static String pick(
      Register register,
      Function<RegisterFact, String> ofRow,
      Reports reports,
      Function<ReportFact, String> ofReport) {
    if (register != null) {
      for (int i = register.rows().size() - 1; i >= 0; i--) {
        String text = ofRow.apply(register.rows().get(i));
        if (text != null) {
          return text;
        }
      }
    }
    return reports == null ? null : latest(reports, ofReport);
  }

  private static String latest(Reports reports, Function<ReportFact, String> ofReport) {
    FiledReport latest = reports.latest(report -> ofReport.apply(report.fact()) != null);
    return latest == null ? null : ofReport.apply(latest.fact());
  }
}
