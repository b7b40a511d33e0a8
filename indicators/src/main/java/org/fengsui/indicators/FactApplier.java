package org.fengsui.indicators;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.apply.StateWriter;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.payroll.PayrollFall;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/** Writes facts into the state of the key that they are sent to. */
public final class FactApplier {
  private final Jurisdiction place;
  private final StateWriter writer;
  private Set<Integer> windows = Set.of();

  /** An applier for one jurisdiction. */
  public FactApplier(Jurisdiction place) {
    this.place = place;
    this.writer = new StateWriter(place, Indicators.evidenced(), Indicators.ownParts());
  }

  /**
   * Applies one fact to the state of its key.
   *
   * @return facts that follow for other keys, such as an employer's payroll fall for its areas
   */
  public List<KeyedFact> apply(KeyedFact keyed, KeyState state) {
    return writer.apply(keyed, state);
  }

  /** Sets the days over which rules add up their employers' payroll falls by area. */
  public void payrollWindows(Set<Integer> days) {
    windows = Set.copyOf(days);
    writer.payrollWindows(days);
  }

  /**
   * What time alone changes at an employer's key and its areas must know: a payroll fall that
   * leaves its window, or a contribution that fails to come a second time. Call it at wake-ups.
   *
   * @param today epoch day T
   * @param knownAt event time of the wake-up, milliseconds
   */
  public List<KeyedFact> tick(ScopeKey key, KeyState state, int today, long knownAt) {
    return writer.tick(key, state, today, knownAt);
  }

  /** First day after {@code today} on which {@link #tick} may have news, or never. */
  public int nextTick(KeyState state, int today) {
    if (state.read(Register.NAME, Register.TYPE) == null) {
      return Reading.NEVER;
    }
    int next = new PayrollFall(state, PayrollFall.AREA_DAYS, place).nextChange(today);
    for (int days : windows) {
      next = Math.min(next, new PayrollFall(state, days, place).nextChange(today));
    }
    return next;
  }

  /** The jurisdiction. */
  public Jurisdiction place() {
    return place;
  }
}
