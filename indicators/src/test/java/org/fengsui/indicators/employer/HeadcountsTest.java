package org.fengsui.indicators.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.junit.jupiter.api.Test;

class HeadcountsTest {
  private static final int T = Fixtures.day("2026-03-10");
  private final Jurisdiction place = Fixtures.place();

  @Test
  void randomRegistersAgreeWithALookAtEveryDay() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      Register register = new Register();
      List<RegisterFact> rows = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        RegisterFact fact =
            row(
                T - random.nextInt(200) + 20,
                random.nextInt(8) == 0 ? -1 : random.nextInt(300),
                -1,
                "ACTIVE",
                null,
                false,
                "register",
                1);
        if (register.put(fact, 0)) {
          rows.add(fact);
        }
      }
      int width = 1 + random.nextInt(90);
      Headcounts counts = Headcounts.of(register, T, width, T, place);
      assertThat(counts.now()).as("seed %d", seed).isEqualTo(on(rows, T));
      long highest = -1;
      for (int day = T - width; day < T; day++) {
        highest = Math.max(highest, on(rows, day));
      }
      assertThat(counts.highest()).as("seed %d", seed).isEqualTo(highest);
    }
  }

  private static long on(List<RegisterFact> rows, int day) {
    RegisterFact found = null;
    for (RegisterFact row : rows) {
      boolean counts = row.headcount() >= 0 && row.asOf() <= day;
      if (counts && (found == null || row.asOf() > found.asOf())) {
        found = row;
      }
    }
    return found == null ? -1 : found.headcount();
  }

  @Test
  void rowsKeepTheOrderOfTheirDatesWhateverTheOrderOfArrival() {
    Register register = new Register();
    register.put(row(30, 3, -1, "ACTIVE", null, false, "b", 1), 9);
    register.put(row(10, 1, -1, "ACTIVE", null, false, "b", 1), 5);
    register.put(row(30, 2, -1, "ACTIVE", null, false, "a", 1), 7);
    assertThat(register.rows()).extracting(RegisterFact::headcount).containsExactly(1L, 2L, 3L);
    assertThat(register.knownAt()).isEqualTo(9);
  }

  @Test
  void onlyAHigherRevisionReplacesARow() {
    Register register = new Register();
    assertThat(register.put(row(10, 1, -1, "ACTIVE", null, false, "b", 2), 5)).isTrue();
    assertThat(register.put(row(10, 9, -1, "ACTIVE", null, false, "b", 2), 6)).isFalse();
    assertThat(register.put(row(10, 8, -1, "ACTIVE", null, false, "b", 1), 6)).isFalse();
    assertThat(register.put(row(10, 7, -1, "ACTIVE", null, false, "b", 3), 6)).isTrue();
    assertThat(register.rows()).extracting(RegisterFact::headcount).containsExactly(7L);
    assertThat(register.revision()).isEqualTo(3);
  }
}
