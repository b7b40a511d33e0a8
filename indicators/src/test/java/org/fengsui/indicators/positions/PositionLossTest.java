package org.fengsui.indicators.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.row;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class PositionLossTest {
  private static final int JAN = day("2026-01-31");
  private static final int FEB = day("2026-02-28");
  private static final Query BASE = query("positions.loss_rate", "1m");
  private static final Query MONTH = query("positions.loss_rate_month", "1m");
  private static final Query WATCHED = query("positions.loss_rate", "1m", "watched", "true");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final Map<ScopeKey, MapKeyState> all = new TreeMap<>();

  private MapKeyState state(ScopeKey key) {
    return all.computeIfAbsent(key, k -> new MapKeyState());
  }

  private void apply(
      String employer, int asOf, long now, long base, String status, boolean watch, int revision) {
    ScopeKey key = ScopeKey.employer(employer);
    KeyedFact keyed =
        keyed(
            key,
            row(asOf, now, base, status, null, watch, "", revision),
            asOf + 5,
            "r" + asOf,
            revision);
    for (KeyedFact derived : applier.apply(keyed, state(key))) {
      applier.apply(derived, state(derived.to()));
    }
  }

  private double at(Query query, int day) {
    return read(state(new ScopeKey("prefecture", "6401")), query, day, place).value();
  }

  @Test
  void lossIsAgainstTheBaseDateOverEmployersWithAFigureThatMonth() {
    apply("A", JAN, 90, 100, "ACTIVE", true, 1);
    apply("B", JAN, 95, 100, "ACTIVE", false, 1);
    apply("C", FEB, 10, 100, "ACTIVE", true, 1);
    assertThat(at(BASE, JAN)).isEqualTo(7.5);
    assertThat(at(WATCHED, JAN)).isEqualTo(10);
    assertThat(at(BASE, FEB)).isEqualTo(90);
  }

  @Test
  void theMonthlyLossIsOverEmployersPresentInBothMonths() {
    apply("A", JAN, 100, 100, "ACTIVE", true, 1);
    apply("A", FEB, 80, 100, "ACTIVE", true, 1);
    apply("B", FEB, 50, 100, "ACTIVE", true, 1);
    assertThat(at(MONTH, FEB)).isEqualTo(20);
    assertThat(at(MONTH, JAN)).isNaN();
  }

  @Test
  void aRevisionReplacesWhatTheRowSaid() {
    apply("A", JAN, 50, 100, "ACTIVE", true, 1);
    apply("A", JAN, 99, 100, "ACTIVE", true, 2);
    apply("A", JAN, 10, 100, "ACTIVE", true, 1);
    assertThat(at(BASE, JAN)).isEqualTo(1);
  }

  @Test
  void leavingTheWatchListTakesTheEmployerOut() {
    apply("A", JAN, 50, 100, "ACTIVE", true, 1);
    apply("A", FEB, 50, 100, "ACTIVE", false, 1);
    assertThat(at(WATCHED, JAN)).isNaN();
    assertThat(at(BASE, FEB)).isEqualTo(50);
  }

  @Test
  void aClosedEmployerHasNoPositionsLeftAndAMergedOneIsLeftOut() {
    apply("A", JAN, 60, 100, "ACTIVE", true, 1);
    apply("B", JAN, -1, 100, "CLOSED", true, 1);
    apply("C", JAN, 0, 100, "MERGED", true, 1);
    assertThat(at(BASE, JAN)).isEqualTo(70);
  }

  @Test
  void withoutABaseTheRateIsUnknown() {
    assertThat(read(new MapKeyState(), BASE, JAN, place).flags()).contains(Flags.NO_BASE);
  }

  @Test
  void employersOutsideTheMonitoringReportNothing() {
    apply("A", JAN, 60, -1, "ACTIVE", false, 1);
    assertThat(at(MONTH, JAN)).isNaN();
    assertThat(at(BASE, JAN)).isNaN();
  }
}
