package org.fengsui.indicators.apply;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengsui.indicators.employer.Headcounts;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.payroll.PayrollFall;
import org.fengsui.indicators.payroll.PayrollLoss;
import org.fengsui.indicators.payroll.PayrollReported;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.positions.PositionMonths;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/** Writes register rows, and sends areas what they change. */
final class RegisterApplier {
  private final Jurisdiction place;
  private SortedSet<Integer> windows = new TreeSet<>(Set.of(PayrollFall.AREA_DAYS));

  RegisterApplier(Jurisdiction place) {
    this.place = place;
  }

  /** Sets the days over which rules add up falls by area, besides the usual ones. */
  void windows(Set<Integer> days) {
    windows = new TreeSet<>(days);
    windows.add(PayrollFall.AREA_DAYS);
  }

  List<KeyedFact> apply(RegisterFact fact, KeyedFact keyed, KeyState state) {
    Register register = state.readOr(Register.NAME, Register.TYPE, Register::new);
    Derived change = new Derived();
    Derived before = positions(register);
    if (!register.put(fact, keyed.knownAt())) {
      return List.of();
    }
    state.write(Register.NAME, register);
    change.subtract(before);
    PositionMonths.of(register).forEach(change::add);
    int today = Moment.epochDay(keyed.knownAt(), place.zone());
    payroll(state, today, change);
    return change.facts(keyed.to(), keyed.knownAt(), keyed.revision(), place);
  }

  private static Derived positions(Register register) {
    Derived all = new Derived();
    PositionMonths.of(register).forEach(all::add);
    return all;
  }

  List<KeyedFact> tick(ScopeKey key, KeyState state, int today, long knownAt) {
    if (state.read(Register.NAME, Register.TYPE) == null) {
      return List.of();
    }
    Derived change = new Derived();
    payroll(state, today, change);
    return change.facts(key, knownAt, 1, place);
  }

  private void payroll(KeyState state, int day, Derived change) {
    for (int days : windows) {
      payroll(state, day, days, change);
    }
  }

  private void payroll(KeyState state, int day, int days, Derived change) {
    String name = PayrollReported.name(days);
    PayrollReported reported = state.read(name, PayrollReported.TYPE);
    int today = reported == null ? day : Math.max(day, reported.day());
    Headcounts now = new PayrollFall(state, days, place).on(today);
    String region = state.read(Register.NAME, Register.TYPE).region();
    long highest = now.moved() ? 0 : Math.max(0, now.highest());
    PayrollReported news = new PayrollReported(region, now.fall(), highest, today);
    if (reported != null) {
      add(change, reported, days, today, -1);
    }
    add(change, news, days, today, 1);
    boolean same =
        reported != null
            && reported.fall() == news.fall()
            && reported.highest() == news.highest()
            && java.util.Objects.equals(reported.region(), region);
    if (!same) {
      state.write(name, news);
    }
  }

  private static void add(Derived change, PayrollReported reported, int days, int day, int sign) {
    String group = PayrollFall.group(days);
    change.add(reported.region(), PayrollLoss.FALL, group, day, sign * reported.fall());
    change.add(reported.region(), PayrollLoss.HIGHEST, group, day, sign * reported.highest());
  }
}
