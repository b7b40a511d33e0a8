package org.fengsui.indicators.payroll;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.indicators.employer.Headcounts;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;

/** How far an employer's insured headcount has fallen on a day, and when that changes by itself. */
public final class PayrollFall {
  /** Series whose months close for payroll rows. */
  public static final String SERIES = "payroll.loss";

  /** Days before T over which areas add up their employers' falls, whatever the rules. */
  public static final int AREA_DAYS = 62;

  /** Group of an area's ledgers of falls over some days. */
  public static String group(int days) {
    return days == AREA_DAYS ? "" : days + "d";
  }

  private final KeyState state;
  private final Register register;
  private final int width;
  private final Jurisdiction place;

  /** The fall over {@code width} days before T at an employer's key. */
  public PayrollFall(KeyState state, int width, Jurisdiction place) {
    this.state = state;
    this.register = state.readOr(Register.NAME, Register.TYPE, Register::new);
    this.width = width;
    this.place = place;
  }

  /** The headcounts on a day, with what is known now. */
  public Headcounts on(int day) {
    Moment start = new Moment(Moment.startOfDay(day, place.zone()), day, place.zone());
    int closed = new PeriodClocks().lastClosed(state, SERIES, PeriodUnit.MONTH, start, place);
    return Headcounts.of(register, day, width, closed, place);
  }

  /** First day after {@code day} on which fall or highest differ without a new row, or never. */
  public int nextChange(int day) {
    Headcounts now = on(day);
    for (int candidate : candidates(day)) {
      Headcounts then = on(candidate);
      if (then.fall() != now.fall()
          || then.highest() != now.highest()
          || then.missing() != now.missing()) {
        return candidate;
      }
    }
    return Reading.NEVER;
  }

  private SortedSet<Integer> candidates(int day) {
    TreeSet<Integer> days = new TreeSet<>();
    List<RegisterFact> rows = register.rows();
    for (int i = 0; i < rows.size(); i++) {
      RegisterFact row = rows.get(i);
      days.add(row.asOf());
      days.add(row.asOf() + 1);
      days.add(row.asOf() + width);
      days.add(row.asOf() + width + 1);
      // Rows may be dated ahead: the one in force can go missing before the next begins.
      if (i + 1 == rows.size() || rows.get(i + 1).asOf() > day) {
        missed(row, days);
      }
    }
    return days.tailSet(day, false);
  }

  private void missed(RegisterFact row, SortedSet<Integer> days) {
    int month = Periods.monthOf(row.asOf());
    int delay = place.closingOf(SERIES).delayDays();
    for (int missed = 1; missed <= 2; missed++) {
      int end = Periods.lastDayOf(month + missed);
      days.add(end + 1 + delay);
      days.add(end + width);
      days.add(end + width + 1);
    }
  }
}
