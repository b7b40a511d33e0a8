package org.fengsui.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bound of the largest window against what it is said to be: a sum and what came since. */
final class LedgerBoundsTest {
  private static final int REMEMBERED = 8;

  /** The largest sum of a width when it was last worked out, and all added since. */
  private record Known(int day, long sum) {}

  @Test
  void theBoundIsTheLastLargestSumAndAllAddedSince() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      Ledger ledger = new Ledger();
      Map<Integer, Known> known = new HashMap<>();
      int today = 100;
      for (int step = 0; step < 400; step++) {
        long amount = random.nextInt(3) == 0 ? -random.nextInt(20) : random.nextInt(20);
        ledger.add(today + random.nextInt(40) - 20, amount, 1, 1, 0);
        known.replaceAll((width, k) -> new Known(k.day(), k.sum() + Math.max(0, amount)));
        today += random.nextInt(3) - (random.nextInt(9) == 0 ? 3 : 0);
        int width = 5 + random.nextInt(REMEMBERED + 3);
        assertThat(ledger.peakAtMost(today, width))
            .as("seed %d, step %d, width %d", seed, step, width)
            .isEqualTo(expected(known, ledger, today, width));
      }
    }
  }

  private static long expected(Map<Integer, Known> known, Ledger ledger, int today, int width) {
    Known found = known.get(width);
    if (found != null && found.day() <= today) {
      return found.sum();
    }
    long sum = largest(ledger, today, width);
    if (found != null || known.size() < REMEMBERED) {
      known.put(width, new Known(today, sum));
    }
    return sum;
  }

  /** Window by window, as slowly as it can be done. */
  private static long largest(Ledger ledger, int today, int width) {
    long largest = ledger.sum(today - width + 1, today);
    for (int end = today; end < today + 60; end++) {
      // a window that ends on a day without records is no larger than one that ends before it
      boolean stored = ledger.nextDay(end - 1) == end;
      largest = stored ? Math.max(largest, ledger.sum(end - width + 1, end)) : largest;
    }
    return largest;
  }
}
