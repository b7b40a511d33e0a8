package org.fengsui.indicators.book;

import java.util.List;
import org.fengsui.indicators.employer.Headcounts;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.payroll.PayrollFall;
import org.fengsui.indicators.payroll.PayrollLoss;
import org.fengsui.indicators.payroll.PayrollTold;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.positions.PositionMonths;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;

/** Writes register rows, and tells areas what they change. */
final class RegisterBook {
  private final Jurisdiction place;

  RegisterBook(Jurisdiction place) {
    this.place = place;
  }

  List<Delivery> apply(RegisterFact fact, Delivery delivery, KeyState state) {
    Register register = state.readOr(Register.NAME, Register.TYPE, Register::new);
    Derived change = new Derived();
    Derived before = positions(register);
    if (!register.put(fact, delivery.knownAt())) {
      return List.of();
    }
    state.write(Register.NAME, register);
    change.subtract(before);
    PositionMonths.of(register).forEach(change::add);
    int today = Moment.epochDay(delivery.knownAt(), place.zone());
    payroll(state, today, change);
    return change.deliveries(delivery.to(), delivery.knownAt(), delivery.revision(), place);
  }

  private static Derived positions(Register register) {
    Derived all = new Derived();
    PositionMonths.of(register).forEach(all::add);
    return all;
  }

  List<Delivery> tick(ScopeKey key, KeyState state, int today, long knownAt) {
    if (state.read(Register.NAME, Register.TYPE) == null) {
      return List.of();
    }
    Derived change = new Derived();
    payroll(state, today, change);
    return change.deliveries(key, knownAt, 1, place);
  }

  private void payroll(KeyState state, int day, Derived change) {
    PayrollTold told = state.read(PayrollTold.NAME, PayrollTold.TYPE);
    int today = told == null ? day : Math.max(day, told.day());
    Headcounts now = new PayrollFall(state, PayrollFall.AREA_DAYS, place).on(today);
    String region = state.read(Register.NAME, Register.TYPE).region();
    long highest = now.moved() ? 0 : Math.max(0, now.highest());
    PayrollTold news = new PayrollTold(region, now.fall(), highest, today);
    if (told != null) {
      add(change, told, today, -1);
    }
    add(change, news, today, 1);
    boolean same =
        told != null
            && told.fall() == news.fall()
            && told.highest() == news.highest()
            && java.util.Objects.equals(told.region(), region);
    if (!same) {
      state.write(PayrollTold.NAME, news);
    }
  }

  private static void add(Derived change, PayrollTold told, int day, int sign) {
    change.add(told.region(), PayrollLoss.FALL, "", day, sign * told.fall());
    change.add(told.region(), PayrollLoss.HIGHEST, "", day, sign * told.highest());
  }
}
