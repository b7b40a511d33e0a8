package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;

/**
 * The employer register: every employer once, when the history begins, and the monthly
 * contributions of those with {@value Headcounts#MONTHLY_FROM} insured or more. Smaller ones cannot
 * meet a rule on payroll, and their months would be nine tenths of all rows.
 */
public final class PayrollRows implements Part {
  private static final int REGISTER_DAYS = 28;

  private final Setting setting;
  private final List<Employer> employers;
  private final Headcounts headcounts;

  /** Rows of one scenario. */
  public PayrollRows(Setting setting, List<Employer> employers, Headcounts headcounts) {
    this.setting = setting;
    this.employers = employers;
    this.headcounts = headcounts;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    int sinceStart = day - setting.calendar().payrollFrom();
    if (sinceStart >= 0 && sinceStart < REGISTER_DAYS) {
      register(day, sinceStart, out);
    }
    int monthEnd = lastMonthEnd(day);
    int slot = day - monthEnd - 5;
    if (slot >= 0
        && slot < 10
        && monthEnd >= setting.calendar().payrollFrom()
        && day <= setting.calendar().last()) {
      month(monthEnd, slot, out);
    }
  }

  private void register(int day, int slot, Consumer<Emission> out) {
    for (Employer employer : employers) {
      if (employer.index() % REGISTER_DAYS == slot) {
        long knownAt = ReportingDelay.at(day, 9 * 3600 + employer.index() % 30_000);
        out.accept(
            RecordEdits.at(
                Feed.EMPLOYERS,
                knownAt,
                RecordTemplates.row(
                    employer,
                    employer.size(),
                    setting.calendar().payrollFrom() - 1,
                    null,
                    knownAt)));
      }
    }
  }

  private void month(int monthEnd, int slot, Consumer<Emission> out) {
    for (Employer employer : employers) {
      if (employer.size() < Headcounts.MONTHLY_FROM || employer.index() % 10 != slot) {
        continue;
      }
      long headcount = headcounts.on(employer, monthEnd);
      if (headcount >= 0) {
        SeededRandom random =
            SeededRandom.of(setting.seed(), "payroll" + employer.index(), monthEnd);
        long knownAt = ReportingDelay.payroll(monthEnd, employer.index(), random);
        out.accept(
            RecordEdits.at(
                Feed.EMPLOYERS,
                knownAt,
                RecordTemplates.row(
                    employer, headcount, monthEnd, setting.sources().payroll(), knownAt)));
      }
    }
  }

  private static int lastMonthEnd(int day) {
    return day - java.time.LocalDate.ofEpochDay(day).getDayOfMonth();
  }
}
