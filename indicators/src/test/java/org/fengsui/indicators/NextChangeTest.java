package org.fengsui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.claims;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.queryPart;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;
import static org.fengsui.indicators.Fixtures.row;

import java.util.List;
import java.util.Random;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

/** The promise that wake-ups rest on: no value changes by itself before its next change. */
class NextChangeTest {
  private static final int T = Fixtures.day("2024-02-20");
  private static final String[] CAUSES = {"CLOSURE", "DIFFICULTY", null};
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);

  private static final List<String> OPEN =
      List.of(
          "layoffs.persons",
          "layoffs.share",
          "layoffs.short_notice",
          "layoffs.known_after",
          "layoffs.unknown_count",
          "layoffs.groups",
          "layoffs.groups_share",
          "layoffs.rate",
          "claims.unreported",
          "payroll.loss",
          "payroll.loss_rate");

  @Test
  void noOpenValueChangesBeforeTheDayItNames() {
    for (long seed = 1; seed <= 40; seed++) {
      MapKeyState state = random(new Random(seed));
      for (String name : OPEN) {
        for (String part : new String[] {"", "site:S1", "area:6401"}) {
          check(state, queryPart(name, part, "30d", "w1", "20", "w2", "40"), seed);
        }
      }
      Query claims = queryPart("claims.initial", "", "35d");
      Indicator single = Indicators.find("claims.initial", "employer");
      walk(day -> single.read(state, claims, day, place), "claims.initial, seed " + seed);
    }
  }

  private void check(MapKeyState state, Query query, long seed) {
    walk(
        day -> read(state, query, day, place),
        query.indicator() + ' ' + query.part() + ", seed " + seed);
  }

  private static void walk(java.util.function.IntFunction<Reading> at, String as) {
    Reading now = at.apply(T);
    for (int day = T + 1; day < T + 200; day++) {
      Reading then = at.apply(day);
      if (day < now.nextChange()) {
        assertThat(Double.valueOf(then.value()))
            .as("%s on day +%d", as, day - T)
            .isEqualTo(Double.valueOf(now.value()));
      } else {
        now = then;
        assertThat(now.nextChange()).as("%s on day +%d", as, day - T).isGreaterThan(day);
      }
    }
  }

  private MapKeyState random(Random random) {
    MapKeyState state = new MapKeyState();
    for (int i = 0; i < 8; i++) {
      int known = T - random.nextInt(40);
      apply(state, randomReport(random, i, known), known, i);
      int on = T - random.nextInt(60);
      apply(state, claims("claims.initial", on, 1 + random.nextInt(30), true), on, i);
    }
    for (int i = 0; i < random.nextInt(5); i++) {
      int asOf = T - 150 + random.nextInt(150);
      String source = random.nextBoolean() ? "payroll" : "register";
      String status = random.nextInt(6) == 0 ? "MERGED" : "ACTIVE";
      apply(state, row(asOf, random.nextInt(400), -1, status, "E2", false, source, 1), T, 100 + i);
    }
    if (random.nextBoolean()) {
      apply(state, new BaseFact("covered_employment", T + 10, 5000, 1), T, 200);
      apply(state, new BaseFact("covered_employment", T - 50, 4000, 1), T, 201);
    }
    return state;
  }

  private static ReportFact randomReport(Random random, int i, int known) {
    long workforce = random.nextBoolean() ? 50 + random.nextInt(200) : -1;
    long persons = random.nextInt(4) == 0 ? -1 : random.nextInt(60);
    return report(
        "R" + i,
        random.nextBoolean() ? "S1" : "",
        CAUSES[random.nextInt(3)],
        workforce,
        known,
        new ReportFact.Stage(T - 60 + random.nextInt(160), persons, known));
  }

  private void apply(MapKeyState state, Fact fact, int day, int id) {
    applier.apply(keyed(fact, day, "r" + id, 1), state);
  }
}
