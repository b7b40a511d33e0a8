package org.fengsui.indicators.layoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.queryPart;
import static org.fengsui.indicators.Fixtures.read;
import static org.fengsui.indicators.Fixtures.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.api.Test;

class LayoffGroupsTest {
  private static final int T = Fixtures.day("2024-02-29");
  private static final Query PERSONS = queryPart("layoffs.groups", "site:S", "90d");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();
  private int next;

  private void group(int day, long persons, long workforce) {
    ReportFact fact =
        report("R" + next++, "S", null, workforce, T, new ReportFact.Stage(day, persons, T));
    applier.apply(keyed(fact, T, fact.reportId(), 1), state);
  }

  private double persons(int day) {
    return read(state, PERSONS, day, place).value();
  }

  @Test
  void groupsEachBelowTheMinimumAddUpOverNinetyDays() {
    group(T, 30, 100);
    group(T + 40, 30, 100);
    assertThat(persons(T)).isEqualTo(60);
    assertThat(read(state, queryPart("layoffs.groups_share", "site:S", "90d"), T, place).value())
        .isEqualTo(60);
  }

  @Test
  void ninetyDaysApartIsTooFar() {
    group(T, 30, 100);
    group(T + 90, 30, 100);
    assertThat(persons(T)).isEqualTo(30);
    group(T + 89, 1, 100);
    assertThat(persons(T)).isEqualTo(31);
  }

  @Test
  void datesInsideAThirtyDayWindowThatReachesTheMinimumAreLeftOut() {
    group(T, 30, 100);
    group(T + 20, 25, 100);
    group(T + 80, 10, 100);
    assertThat(persons(T)).isEqualTo(10);
  }

  @Test
  void belowAThirdOfTheStaffFiftyPersonsDoNotReachTheMinimum() {
    group(T, 30, 1000);
    group(T + 20, 25, 1000);
    group(T + 80, 10, 1000);
    assertThat(persons(T)).isEqualTo(65);
  }

  @Test
  void fiveHundredReachItWhateverTheShare() {
    group(T, 500, -1);
    group(T + 80, 10, -1);
    assertThat(persons(T)).isEqualTo(10);
  }

  @Test
  void randomGroupsAgreeWithTheDefinition() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      LayoffGroupsTest fresh = new LayoffGroupsTest();
      List<long[]> groups = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        long day = T - 100L + random.nextInt(260);
        long persons = 5L + random.nextInt(40);
        groups.add(new long[] {day, persons});
        fresh.group((int) day, persons, 90);
        assertThat(fresh.persons(T)).as("seed %d", seed).isEqualTo(naive(groups));
      }
    }
  }

  private static double naive(List<long[]> groups) {
    List<long[]> left = new ArrayList<>();
    for (long[] group : groups) {
      boolean out = false;
      for (int end = (int) group[0]; end <= group[0] + 29; end++) {
        long sum = sum(groups, end - 29, end);
        out |= sum >= 50 && sum * 100 >= 33 * 90;
      }
      if (!out) {
        left.add(group);
      }
    }
    long best = 0;
    for (int end = T; end < T + 300; end++) {
      best = Math.max(best, sum(left, end - 89, end));
    }
    return best;
  }

  private static long sum(List<long[]> groups, int from, int to) {
    return groups.stream().filter(g -> g[0] >= from && g[0] <= to).mapToLong(g -> g[1]).sum();
  }
}
