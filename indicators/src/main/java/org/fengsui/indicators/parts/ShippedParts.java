package org.fengsui.indicators.parts;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.employer.Workforce;
import org.fengsui.indicators.layoffs.LayoffSeries;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.payroll.PayrollLoss;
import org.fengsui.indicators.payroll.PayrollReported;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.reporting.ReportedPeriods;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;

/**
 * The parts of state that several indicators share, by tag. Tags 1 to 63 belong to indicators and
 * 64 to 127 to alerts; a tag is never used again for another type.
 */
public final class ShippedParts {
  /** Days for which a silent source is still remembered, whatever the rules. */
  static final int HEARD_DAYS = 400;

  /** Series whose carried sum is part of their value. */
  private static final Set<String> RUNNING =
      Set.of(LayoffSeries.ENTERPRISES, PayrollLoss.FALL, PayrollLoss.HIGHEST);

  private static final long DAY_MILLIS = 86_400_000L;

  /** All of them. */
  public static final List<StatePart<?>> ALL =
      List.of(
          new KeptPart<>(Ledger.TYPE, Ledger.PREFIX, ShippedParts::ledger),
          new DatedPart<>(
              EvidenceDay.TYPE,
              EvidenceDay.PREFIX,
              (name, reach) -> EvidenceDay.dayOf(name) < reach.oldestDay()),
          new KeptPart<>(Reports.TYPE, Reports.NAME, ShippedParts::reports),
          new KeptPart<>(Register.TYPE, Register.NAME, RegisterRetention::prune),
          new KeptPart<>(Bases.TYPE, Bases.PREFIX, ShippedParts::bases),
          new KeptPart<>(RateSeries.TYPE, RateSeries.PREFIX, ShippedParts::rates),
          new DatedPart<>(
              SurveyStratum.TYPE,
              SurveyStratum.PREFIX,
              (name, reach) -> SurveyStratum.monthOf(name) < reach.oldestMonth()),
          new KeptPart<>(SourceLastSeen.TYPE, SourceLastSeen.NAME, ShippedParts::lastSeen),
          new KeptPart<>(
              ReportedPeriods.TYPE, ReportedPeriods.PREFIX, ShippedParts::reportedPeriods),
          // leaves with the register
          new KeptPart<>(
              PayrollReported.TYPE, PayrollReported.NAME, (e, name, state, reach) -> {}));

  private ShippedParts() {}

  private static void ledger(Ledger ledger, String name, KeyState state, Reach reach) {
    int series = Ledger.PREFIX.length();
    int before = ledger.size();
    ledger.pruneBefore(reach.oldestDay());
    boolean running = RUNNING.contains(name.substring(series, name.indexOf('/', series)));
    if (ledger.isEmpty() && !(running && ledger.carried() != 0)) {
      state.remove(name);
    } else if (ledger.size() != before) {
      state.write(name, ledger);
    }
  }

  private static void bases(Bases bases, String name, KeyState state, Reach reach) {
    if (bases.forgetBefore(reach.oldestDay())) {
      state.write(name, bases);
    }
  }

  private static void rates(RateSeries series, String name, KeyState state, Reach reach) {
    int before = series.months().size();
    if (series.forgetBefore(reach.oldestMonth())) {
      state.remove(name);
    } else if (series.months().size() != before) {
      state.write(name, series);
    }
  }

  private static void reports(Reports reports, String name, KeyState state, Reach reach) {
    int before = reports.all().size();
    if (reports.forgetBefore(reach.today() - Math.max(reach.days(), Workforce.LASTS_DAYS))) {
      state.remove(name);
    } else if (reports.all().size() != before) {
      state.write(name, reports);
    }
  }

  private static void reportedPeriods(
      ReportedPeriods reported, String name, KeyState state, Reach reach) {
    boolean forgot = reported.forgetBefore(reach.oldestDay());
    String ledger = Ledger.name(name.substring(ReportedPeriods.PREFIX.length()), "", "");
    if (reported.outOfReach(reach.oldestDay()) && state.read(ledger, Ledger.TYPE) == null) {
      state.remove(name);
    } else if (forgot) {
      state.write(name, reported);
    }
  }

  private static void lastSeen(SourceLastSeen seen, String name, KeyState state, Reach reach) {
    int before = seen.all().size();
    long oldest = (reach.today() - (long) Math.max(reach.days(), HEARD_DAYS)) * DAY_MILLIS;
    if (seen.forgetBefore(oldest)) {
      state.remove(name);
    } else if (seen.all().size() != before) {
      state.write(name, seen);
    }
  }
}
