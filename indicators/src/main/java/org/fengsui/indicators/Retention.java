package org.fengsui.indicators;

import java.util.Set;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.area.RateSeries;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.employer.Workforce;
import org.fengsui.indicators.layoffs.LayoffSeries;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.payroll.PayrollLoss;
import org.fengsui.indicators.payroll.PayrollReported;
import org.fengsui.indicators.period.SourceLastSeen;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.survey.SurveyStratum;
import org.fengsui.indicators.time.Periods;

/**
 * Lets go of what no rule in force can still look at. Entries left empty are removed, so that a key
 * with nothing left takes no space.
 */
public final class Retention {
  /** Days for which a silent source is still remembered, whatever the rules. */
  static final int HEARD_DAYS = 400;

  /** Days after which a register without a new row is gone, whatever the rules. */
  static final int REGISTER_DAYS = 400;

  /** Series whose carried sum is part of their value. */
  private static final Set<String> RUNNING =
      Set.of(LayoffSeries.ENTERPRISES, PayrollLoss.FALL, PayrollLoss.HIGHEST);

  private final KeyState state;
  private final int today;
  private final int keepDays;
  private final int keepMonths;

  private Retention(KeyState state, int today, int keepDays, int keepMonths) {
    this.state = state;
    this.today = today;
    this.keepDays = keepDays;
    this.keepMonths = keepMonths;
  }

  /**
   * Prunes the state of a key.
   *
   * @param today epoch day T
   * @param keepDays days before T that windows and comparisons of the rules in force still reach
   * @param keepMonths months before that of T that monthly series still reach
   */
  public static void prune(KeyState state, int today, int keepDays, int keepMonths) {
    Retention retention = new Retention(state, today, keepDays, keepMonths);
    for (String name : state.names()) {
      retention.prune(name);
    }
  }

  private void prune(String name) {
    int oldestMonth = Periods.monthOf(today) - keepMonths;
    if (name.startsWith("ledger/")) {
      ledger(name);
    } else if (name.startsWith(EvidenceDay.PREFIX)) {
      removeIf(name, EvidenceDay.dayOf(name) < today - keepDays);
    } else if (name.startsWith(SurveyStratum.PREFIX)) {
      removeIf(name, SurveyStratum.monthOf(name) < oldestMonth);
    } else if (name.startsWith(RateSeries.PREFIX)) {
      rates(name, oldestMonth);
    } else if (name.startsWith(Bases.PREFIX)) {
      Bases bases = state.read(name, Bases.TYPE);
      if (bases.forgetBefore(today - keepDays)) {
        state.write(name, bases);
      }
    } else if (name.equals(Reports.NAME)) {
      reports(name);
    } else if (name.equals(Register.NAME)) {
      register(name);
    } else if (name.equals(SourceLastSeen.NAME)) {
      lastSeen(name);
    }
  }

  private void removeIf(String name, boolean gone) {
    if (gone) {
      state.remove(name);
    }
  }

  private void ledger(String name) {
    Ledger ledger = state.read(name, Ledger.TYPE);
    String series = name.substring("ledger/".length(), name.indexOf('/', "ledger/".length()));
    int before = ledger.size();
    ledger.pruneBefore(today - keepDays);
    boolean stands = RUNNING.contains(series) && ledger.carried() != 0;
    if (ledger.isEmpty() && !stands) {
      state.remove(name);
    } else if (ledger.size() != before) {
      state.write(name, ledger);
    }
  }

  private void rates(String name, int oldestMonth) {
    RateSeries series = state.read(name, RateSeries.TYPE);
    int before = series.months().size();
    if (series.forgetBefore(oldestMonth)) {
      state.remove(name);
    } else if (series.months().size() != before) {
      state.write(name, series);
    }
  }

  private void reports(String name) {
    Reports reports = state.read(name, Reports.TYPE);
    int before = reports.all().size();
    if (reports.forgetBefore(today - Math.max(keepDays, Workforce.LASTS_DAYS))) {
      state.remove(name);
    } else if (reports.all().size() != before) {
      state.write(name, reports);
    }
  }

  /**
   * An employer that left, or of which there was no record for so long, is forgotten as a whole.
   */
  private void register(String name) {
    Register register = state.read(name, Register.TYPE);
    int oldest = today - Math.max(keepDays, REGISTER_DAYS);
    if (register.last() != null && register.last().asOf() < oldest && gone(register)) {
      state.remove(name);
      state.remove(PayrollReported.NAME);
    } else if (register.forgetBefore(today - keepDays)) {
      state.write(name, register);
    }
  }

  /** Whether the employer stands for nobody any more and its areas know it. */
  private boolean gone(Register register) {
    PayrollReported reported = state.read(PayrollReported.NAME, PayrollReported.TYPE);
    String status = register.last().status();
    boolean left = status.equals("CLOSED") || status.equals("MERGED");
    return reported == null
        ? left
        : reported.fall() == 0
            && reported.highest() == 0
            && (left || register.last().headcount() >= 0);
  }

  private void lastSeen(String name) {
    SourceLastSeen seen = state.read(name, SourceLastSeen.TYPE);
    int before = seen.all().size();
    long oldest = (today - (long) Math.max(keepDays, HEARD_DAYS)) * 86_400_000L;
    if (seen.forgetBefore(oldest)) {
      state.remove(name);
    } else if (seen.all().size() != before) {
      state.write(name, seen);
    }
  }
}
