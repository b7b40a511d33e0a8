package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void aMinutesRequestsMayComeAtOnceAndThenNoMore() {
    RequestBudget budget = new RequestBudget(60);
    assertThat(taken(budget, START, 100)).isEqualTo(60);
  }

  @Test
  void whatIsSpentComesBackOverAMinute() {
    RequestBudget budget = new RequestBudget(60);
    taken(budget, START, 60);
    assertThat(taken(budget, START.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(taken(budget, START.plusSeconds(31), 100)).isEqualTo(30);
    assertThat(taken(budget, START.plusSeconds(10_000), 100)).isEqualTo(60);
  }

  @Test
  void aClockThatGoesBackGivesNothing() {
    RequestBudget budget = new RequestBudget(1);
    assertThat(taken(budget, START, 2)).isEqualTo(1);
    assertThat(taken(budget, START.minusSeconds(600), 2)).isZero();
  }

  private static int taken(RequestBudget budget, Instant at, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += budget.take(at) ? 1 : 0;
    }
    return taken;
  }
}
