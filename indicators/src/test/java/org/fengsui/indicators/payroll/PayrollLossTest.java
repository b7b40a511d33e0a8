package org.fengsui.indicators.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.EMPLOYER;
import static org.fengsui.indicators.Fixtures.at;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.payroll;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class PayrollLossTest {
  private static final Query LOSS = query("payroll.loss", "62d");
  private static final Query SHORT = query("payroll.loss", "20d");
  private static final Query RATE = query("payroll.loss_rate", "62d");
  private final Jurisdiction place = org.fengsui.indicators.Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();
  private final Map<ScopeKey, MapKeyState> areas = new TreeMap<>();

  private void apply(RegisterFact fact, int knownDay) {
    route(applier.apply(keyed(fact, knownDay, "row" + fact.asOf(), fact.revision()), state));
  }

  private void route(List<KeyedFact> derived) {
    for (KeyedFact keyed : derived) {
      applier.apply(keyed, areas.computeIfAbsent(keyed.to(), k -> new MapKeyState()));
    }
  }

  private Reading loss(String date) {
    return read(state, LOSS, day(date), place);
  }

  @Test
  void aFallIsHeldAgainstTheHighestOfTheDaysBefore() {
    apply(payroll(day("2025-12-31"), 400), day("2026-01-05"));
    apply(payroll(day("2026-01-31"), 500), day("2026-02-05"));
    apply(payroll(day("2026-02-28"), 350), day("2026-03-05"));
    Reading loss = loss("2026-03-05");
    assertThat(loss.value()).isEqualTo(150);
    assertThat(loss.base()).isEqualTo(500);
    assertThat(read(state, RATE, day("2026-03-05"), place).value()).isEqualTo(30);
  }

  @Test
  void theHighestLeavesWithTheLastDayItWasInForce() {
    apply(row(day("2026-01-31"), 500, -1, "ACTIVE", null, false, "", 1), day("2026-02-01"));
    apply(row(day("2026-02-28"), 350, -1, "ACTIVE", null, false, "", 1), day("2026-03-01"));
    int leaves = day("2026-02-27") + 63;
    assertThat(loss("2026-03-01").nextChange()).isEqualTo(leaves);
    assertThat(read(state, LOSS, leaves - 1, place).value()).isEqualTo(150);
    assertThat(read(state, LOSS, leaves, place).value()).isZero();
  }

  @Test
  void aMonthlyEmployerIsMissingAfterOneMonthAndEmptyAfterTwo() {
    apply(payroll(day("2025-11-30"), 200), day("2025-12-05"));
    apply(payroll(day("2025-12-31"), 200), day("2026-01-05"));
    assertThat(loss("2026-02-05").flags()).doesNotContain(Flags.MISSING);
    assertThat(loss("2026-02-06").flags()).contains(Flags.MISSING);
    assertThat(loss("2026-02-06").value()).isZero();
    assertThat(loss("2026-03-05").value()).isZero();
    assertThat(loss("2026-03-06").value()).isEqualTo(200);
    assertThat(loss("2026-02-07").nextChange()).isEqualTo(day("2026-03-06"));
  }

  @Test
  void rowsOfOtherSourcesStayInForce() {
    apply(row(day("2024-12-31"), 200, -1, "ACTIVE", null, false, "register", 1), day("2025-01-05"));
    assertThat(loss("2026-03-06").value()).isZero();
    assertThat(loss("2026-03-06").flags()).isEmpty();
    assertThat(loss("2026-03-06").nextChange()).isEqualTo(Reading.NEVER);
  }

  @Test
  void aMoveToASuccessorIsNoLoss() {
    apply(payroll(day("2026-01-31"), 500), day("2026-02-05"));
    apply(row(day("2026-02-28"), 0, -1, "MERGED", "E2", false, "payroll", 1), day("2026-03-05"));
    assertThat(loss("2026-03-05").value()).isZero();
    assertThat(loss("2026-06-05").value()).isZero();
  }

  @Test
  void aClosedEmployerWithoutAFigureHasNobodyLeft() {
    apply(payroll(day("2026-01-31"), 500), day("2026-02-05"));
    apply(row(day("2026-02-15"), -1, -1, "CLOSED", null, false, "register", 1), day("2026-02-16"));
    assertThat(loss("2026-02-16").value()).isEqualTo(500);
  }

  @Test
  void aHistoryShorterThanTheWindowSaysSo() {
    apply(payroll(day("2026-02-28"), 500), day("2026-03-05"));
    assertThat(loss("2026-03-05").value()).isZero();
    assertThat(loss("2026-03-05").flags()).contains(Flags.WARM_UP);
  }

  @Test
  void anAreaLearnsOfAFallThatTimeAloneBrings() {
    apply(payroll(day("2025-12-31"), 200), day("2026-01-05"));
    int wake = applier.nextTick(state, day("2026-02-07"));
    assertThat(wake).isEqualTo(day("2026-03-06"));
    route(applier.tick(EMPLOYER, state, wake, at(wake)));
    MapKeyState county = areas.get(new ScopeKey("county", "640104"));
    assertThat(read(county, LOSS, wake, place).value()).isEqualTo(200);
    assertThat(read(county, RATE, wake, place).value()).isEqualTo(100);
    assertThat(applier.tick(EMPLOYER, state, wake, at(wake))).isEmpty();
  }

  @Test
  void anAreaIsAlwaysTheSumOfItsEmployersOverTheWindowOfEachRule() {
    applier.payrollWindows(Set.of(20));
    for (long seed = 1; seed <= 15; seed++) {
      Random random = new Random(seed);
      Map<ScopeKey, MapKeyState> all = new TreeMap<>();
      List<ScopeKey> employers = new ArrayList<>();
      for (int e = 0; e < 3; e++) {
        employers.add(ScopeKey.employer("E" + e));
      }
      int start = day("2025-01-01");
      for (int today = start; today < start + 400; today += 1 + random.nextInt(9)) {
        ScopeKey one = employers.get(random.nextInt(3));
        RegisterFact fact = random(random, today);
        run(all, applier.apply(keyed(one, fact, today, "r" + today, 1), state(all, one)));
        for (ScopeKey each : employers) {
          run(all, applier.tick(each, state(all, each), today, at(today)));
        }
        compare(all, employers, today, seed, LOSS, PayrollReported.NAME);
        compare(all, employers, today, seed, SHORT, PayrollReported.name(20));
      }
    }
  }

  private static RegisterFact random(Random random, int today) {
    String region = random.nextBoolean() ? "640104" : "640202";
    String[] statuses = {"ACTIVE", "ACTIVE", "ACTIVE", "CLOSED", "MERGED"};
    return new RegisterFact(
        null,
        region,
        null,
        random.nextInt(500),
        -1,
        statuses[random.nextInt(5)],
        "X",
        false,
        today - random.nextInt(40),
        random.nextBoolean() ? "payroll" : "",
        1);
  }

  private static MapKeyState state(Map<ScopeKey, MapKeyState> all, ScopeKey key) {
    return all.computeIfAbsent(key, k -> new MapKeyState());
  }

  private void run(Map<ScopeKey, MapKeyState> all, List<KeyedFact> derived) {
    derived.forEach(d -> applier.apply(d, state(all, d.to())));
  }

  private void compare(
      Map<ScopeKey, MapKeyState> all,
      List<ScopeKey> employers,
      int today,
      long seed,
      Query query,
      String entry) {
    double sum = 0;
    double highest = 0;
    for (ScopeKey each : employers) {
      Reading reading = read(state(all, each), query, today, place);
      boolean reported = state(all, each).read(entry, PayrollReported.TYPE) != null;
      sum += reported ? reading.value() : 0;
      highest += reported ? state(all, each).read(entry, PayrollReported.TYPE).highest() : 0;
    }
    Reading region = read(state(all, new ScopeKey("region", "64")), query, today, place);
    assertThat(region.value()).as("seed %d, day %d", seed, today).isEqualTo(sum);
    assertThat((double) Math.max(0, region.base())).as("seed %d", seed).isEqualTo(highest);
  }
}
