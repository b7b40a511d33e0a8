package org.fengsui.indicators;

import java.util.List;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.payroll.PayrollReported;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.survey.SurveyStratum;

/**
 * Every type of entry that indicators keep. Tags 1 to 63 belong to this module and 64 to 127 to
 * alerts; a tag is never used again for another type.
 */
public final class StateEntryTypes {
  private static final List<StateEntryType<?>> ALL =
      List.of(
          Ledger.TYPE, // 1
          EvidenceDay.TYPE, // 2
          Reports.TYPE, // 3
          Register.TYPE, // 4
          Bases.TYPE, // 5
          RateSeries.TYPE, // 6
          SurveyStratum.TYPE, // 7
          SourceLastSeen.TYPE, // 8
          PayrollReported.TYPE); // 9

  private StateEntryTypes() {}

  /** All types, by tag. */
  public static List<StateEntryType<?>> all() {
    return ALL;
  }
}
