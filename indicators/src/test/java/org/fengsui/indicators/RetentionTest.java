package org.fengsui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.claims;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.payroll;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;
import static org.fengsui.indicators.Fixtures.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final int T = Fixtures.day("2026-03-10");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  @Test
  void aKeyWithNothingLeftHasNoEntry() {
    applier.apply(keyed(report("R", T, 20, T), T, "R", 1), state);
    applier.apply(keyed(claims("claims.initial", T, 1, true), T, "c", 1), state);
    applier.apply(keyed(new SourceSeenFact("s", "office-a"), T, "c", 1), state);
    applier.apply(keyed(new RateFact("u", "SA", Periods.monthOf(T), "4", "", 1), T, "u", 1), state);
    int month = Periods.monthOf(T);
    ResponseFact person =
        new ResponseFact(month, "64", "", "1", 1, "EMPLOYED", List.of(), true, false, -1, false);
    applier.apply(keyed(person, T, "p", 1), state);
    Retention.prune(state, T + 30, 30, 1);
    assertThat(state.names()).contains("reports", "heard");
    assertThat(read(state, query("layoffs.persons", "31d"), T + 30, place).value()).isEqualTo(20);
    Retention.prune(state, T + 1000, 30, 1);
    assertThat(state.names()).isEmpty();
  }

  @Test
  void runningCountsOutliveTheirDays() {
    Amount passes = new Amount("layoffs.enterprises", "layoff-cluster", T, 1, 0, true);
    applier.apply(keyed(passes, T, "E1", 1), state);
    Retention.prune(state, T + 500, 30, 1);
    assertThat(
            read(
                    state,
                    query("layoffs.enterprises", "30d", "rule", "layoff-cluster"),
                    T + 500,
                    place)
                .value())
        .isEqualTo(1);
    applier.apply(
        keyed(
            new Amount("layoffs.enterprises", "layoff-cluster", T + 500, -1, 0, true),
            T + 500,
            "E1",
            1),
        state);
    Retention.prune(state, T + 1000, 30, 1);
    assertThat(state.names()).isEmpty();
  }

  @Test
  void aBaseInForceStaysAndOlderOnesGo() {
    for (int i = 0; i < 5; i++) {
      applier.apply(
          keyed(new BaseFact("covered_employment", T - 100 * i, 10 + i, 1), T, "b", 1), state);
    }
    Retention.prune(state, T, 150, 1);
    var bases = org.fengsui.indicators.area.Bases.of(state, "covered_employment");
    assertThat(bases.inForce(T)).isEqualTo(10);
    assertThat(bases.inForce(T - 150)).isEqualTo(12);
    assertThat(bases.inForce(T - 201)).isEqualTo(-1);
  }

  @Test
  void theRegisterKeepsTheRowInForceAndWhatItLeavesOpen() {
    applier.apply(
        keyed(row(T - 300, 10, 77, "ACTIVE", null, false, "payroll", 1), T, "a", 1), state);
    applier.apply(keyed(payroll(T - 200, 11), T, "b", 1), state);
    applier.apply(keyed(payroll(T - 10, 12), T, "c", 1), state);
    Retention.prune(state, T, 100, 1);
    Register register = state.read(Register.NAME, Register.TYPE);
    assertThat(register.rows()).hasSize(2);
    assertThat(register.basePositions()).isEqualTo(77);
    assertThat(register.put(payroll(T - 300, 99), 0)).isFalse();
  }

  @Test
  void anEmployerThatLeftIsForgottenOnceItsAreasKnow() {
    applier.apply(keyed(payroll(T, 10), T, "a", 1), state);
    applier.apply(
        keyed(row(T + 5, 0, -1, "CLOSED", null, false, "payroll", 1), T + 6, "b", 1), state);
    Retention.prune(state, T + 500, 30, 1);
    assertThat(state.names()).isNotEmpty();
    applier.tick(Fixtures.EMPLOYER, state, T + 500, Fixtures.at(T + 500));
    Retention.prune(state, T + 500, 30, 1);
    assertThat(state.names()).isEmpty();
  }

  @Test
  void pruningNeverChangesAWindowThatIsKept() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      MapKeyState pruned = new MapKeyState();
      MapKeyState whole = new MapKeyState();
      List<ReportFact> standing = new ArrayList<>();
      int today = T;
      for (int step = 0; step < 80; step++) {
        today += random.nextInt(6);
        ReportFact fact =
            !standing.isEmpty() && random.nextInt(4) == 0
                ? standing.remove(random.nextInt(standing.size())).negated()
                : report("R" + step, today - 20 + random.nextInt(80), random.nextInt(50), today);
        if (!fact.retracts()) {
          standing.add(fact);
        }
        applier.apply(keyed(fact, today, fact.reportId(), 1), pruned);
        applier.apply(keyed(fact, today, fact.reportId(), 1), whole);
        Retention.prune(pruned, today, 90, 12);
        for (String indicator : List.of("layoffs.persons", "layoffs.short_notice")) {
          assertThat(read(pruned, query(indicator, "30d"), today, place).value())
              .as("seed %d, step %d", seed, step)
              .isEqualTo(read(whole, query(indicator, "30d"), today, place).value());
        }
        assertThat(pruned.names().size()).as("entries stay few").isLessThan(260);
      }
    }
  }
}
