package org.fengsui.indicators.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Position-loss rates against a table of all rows, row by row and month by month. */
class PositionReferenceTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 11);
  private static final int MONTHS = 5;
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final Map<ScopeKey, MapKeyState> states = new HashMap<>();
  private final Map<String, List<RegisterFact>> table = new HashMap<>();

  private void apply(String employer, RegisterFact row) {
    ScopeKey key = ScopeKey.employer(employer);
    KeyedFact keyed = keyed(key, row, row.asOf() + 3, "r" + row.asOf(), row.revision());
    for (KeyedFact derived : applier.apply(keyed, state(key))) {
      applier.apply(derived, state(derived.to()));
    }
    List<RegisterFact> rows = table.computeIfAbsent(employer, k -> new ArrayList<>());
    int same = -1;
    for (int i = 0; i < rows.size(); i++) {
      same = rows.get(i).asOf() == row.asOf() ? i : same;
    }
    if (same < 0) {
      rows.add(row);
    } else if (rows.get(same).revision() < row.revision()) {
      rows.set(same, row);
    }
    rows.sort(java.util.Comparator.comparingInt(RegisterFact::asOf));
  }

  private MapKeyState state(ScopeKey key) {
    return states.computeIfAbsent(key, k -> new MapKeyState());
  }

  private static RegisterFact random(Random random) {
    YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
    LocalDate asOf = random.nextBoolean() ? month.atEndOfMonth() : month.atDay(10);
    int kind = random.nextInt(12);
    String status = kind == 0 ? "CLOSED" : kind == 1 ? "MERGED" : "ACTIVE";
    String[] regions = {"640104", "640105", "640202", null};
    return new RegisterFact(
        null,
        regions[random.nextInt(4)],
        null,
        random.nextInt(6) == 0 ? -1 : random.nextInt(300),
        random.nextInt(3) == 0 ? -1 : 100 + random.nextInt(100),
        status,
        null,
        random.nextBoolean(),
        (int) asOf.toEpochDay(),
        "",
        1 + random.nextInt(5));
  }

  /** Positions of a month, or -1: its latest row with something to say. */
  private static long positions(List<RegisterFact> rows, YearMonth month) {
    long found = -1;
    for (RegisterFact row : rows) {
      if (YearMonth.from(LocalDate.ofEpochDay(row.asOf())).equals(month)) {
        boolean merged = row.status().equals("MERGED");
        boolean closed = row.status().equals("CLOSED");
        if (merged || row.headcount() >= 0) {
          found = merged ? -1 : row.headcount();
        } else if (closed) {
          found = 0;
        }
      }
    }
    return found;
  }

  private double naive(String area, YearMonth month, boolean monthly, boolean watched) {
    long then = 0;
    long now = 0;
    for (List<RegisterFact> rows : table.values()) {
      String region = null;
      long base = -1;
      for (RegisterFact row : rows) {
        region = row.region() == null ? region : row.region();
        base = row.basePositions() < 0 ? base : row.basePositions();
      }
      boolean watch = rows.get(rows.size() - 1).watch();
      boolean inside = region != null && region.startsWith(area);
      long here = positions(rows, month);
      long before = monthly ? positions(rows, month.minusMonths(1)) : base;
      boolean monitored = watched ? watch : base >= 0 || watch;
      if (inside && monitored && here >= 0 && before >= 0) {
        then += before;
        now += here;
      }
    }
    return then > 0 ? (then - now) * 100.0 / then : Double.NaN;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyAreaAndMonthAgreesAfterEveryRow(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      apply("E" + random.nextInt(5), random(random));
      for (String area : new String[] {"64", "6401", "640104"}) {
        for (int month = 0; month < MONTHS; month++) {
          check(area, FIRST.plusMonths(month), "seed %d step %d".formatted(seed, step));
        }
      }
    }
  }

  private void check(String area, YearMonth month, String as) {
    String by = area.length() == 2 ? "region" : area.length() == 4 ? "prefecture" : "county";
    int day = (int) month.atEndOfMonth().toEpochDay();
    for (boolean monthly : new boolean[] {false, true}) {
      for (boolean watched : new boolean[] {false, true}) {
        String name = monthly ? "positions.loss_rate_month" : "positions.loss_rate";
        Query query = query(name, "1m", "watched", Boolean.toString(watched));
        double value = read(state(new ScopeKey(by, area)), query, day, place).value();
        double expected = naive(area, month, monthly, watched);
        String what = "%s: %s %s watched %s in %s".formatted(as, name, month, watched, area);
        if (Double.isNaN(expected)) {
          assertThat(value).as(what).isNaN();
        } else {
          assertThat(value).as(what).isCloseTo(expected, within(1e-9));
        }
      }
    }
  }
}
