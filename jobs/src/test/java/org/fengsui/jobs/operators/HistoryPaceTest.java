package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoryPaceTest {
  /** Turns by their time, with the records that are due in each. */
  private static NavigableMap<Long, Integer> booked(HistoryPace pace, long now, int records) {
    NavigableMap<Long, Integer> turns = new TreeMap<>();
    for (int i = 0; i < records; i++) {
      turns.merge(pace.next(now), 1, Integer::sum);
    }
    return turns;
  }

  @Test
  void manyRecordsShareATurn() {
    NavigableMap<Long, Integer> turns = booked(new HistoryPace(), 1_000, 5_000);
    assertThat(turns.firstKey()).isGreaterThan(1_000);
    assertThat(turns).hasSizeBetween(100, 102);
    assertThat(turns.values()).allMatch(n -> n <= HistoryPace.PER_SECOND / 10 + 1);
  }

  @Test
  void noMoreThanThePaceIsTakenThoughAllAreOverdue() {
    HistoryPace pace = new HistoryPace();
    int left = 5_000;
    int first = 0;
    long now = 10_000;
    NavigableMap<Long, Integer> turns = new TreeMap<>();
    turns.put(now, left);
    while (left > 0) {
      var turn = turns.pollFirstEntry();
      now = Math.max(now, turn.getKey());
      for (int i = 0; i < turn.getValue(); i++) {
        if (pace.take(now)) {
          left--;
          first += now == 10_000 ? 1 : 0;
        } else {
          turns.merge(pace.next(now), 1, Integer::sum);
        }
      }
    }
    assertThat(first).isLessThanOrEqualTo(100);
    assertThat(now - 10_000).isBetween(9_000L, 12_000L);
  }
}
