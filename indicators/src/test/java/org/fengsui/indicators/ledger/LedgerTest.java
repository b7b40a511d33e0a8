package org.fengsui.indicators.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.reading.Reading;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private record Entry(int day, long amount) {}

  private static Ledger of(int... dayAndAmount) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < dayAndAmount.length; i += 2) {
      ledger.add(dayAndAmount[i], dayAndAmount[i + 1], 1, 1, 0);
    }
    return ledger;
  }

  @Test
  void twoStages29DaysApartShareA30DayWindow() {
    assertThat(of(100, 10, 129, 10).peak(100, 30).sum()).isEqualTo(20);
  }

  @Test
  void twoStages30DaysApartDoNotShareA30DayWindow() {
    assertThat(of(100, 10, 130, 10).peak(100, 30).sum()).isEqualTo(10);
  }

  @Test
  void plannedDismissalsCountTodayAndLeaveThirtyDaysAfterTheirDate() {
    Ledger ledger = of(120, 25);
    assertThat(ledger.peak(100, 30)).isEqualTo(new Ledger.Peak(25, 120, 150));
    assertThat(ledger.peak(149, 30).sum()).isEqualTo(25);
    assertThat(ledger.peak(150, 30).sum()).isZero();
  }

  @Test
  void anEmptyLedgerNeverChanges() {
    assertThat(new Ledger().peak(5, 30)).isEqualTo(new Ledger.Peak(0, 5, Reading.NEVER));
  }

  @Test
  void takingBackAContributionLeavesNoDay() {
    Ledger ledger = of(100, 10);
    ledger.add(100, -10, -1, 2, 5);
    assertThat(ledger.isEmpty()).isTrue();
    assertThat(ledger.revision()).isEqualTo(2);
    assertThat(ledger.firstDay()).isEqualTo(100);
  }

  @Test
  void theBoundIsNeverBelowTheLargestWindowAndIsWorkedOutOnce() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Ledger ledger = new Ledger();
      List<Entry> entries = new ArrayList<>();
      int today = 100;
      for (int i = 0; i < 60; i++) {
        today += random.nextInt(4);
        if (!entries.isEmpty() && random.nextInt(4) == 0) {
          Entry gone = entries.remove(random.nextInt(entries.size()));
          ledger.add(gone.day(), -gone.amount(), -1, 2, 0);
        } else {
          Entry added = new Entry(today - 20 + random.nextInt(60), random.nextInt(50));
          entries.add(added);
          ledger.add(added.day(), added.amount(), 1, 1, 0);
        }
        int width = random.nextBoolean() ? 7 : 30;
        long bound = ledger.peakAtMost(today, width);
        assertThat(bound).isGreaterThanOrEqualTo(ledger.peak(today, width).sum());
        assertThat(ledger.peakAtMost(today, width)).isEqualTo(ledger.peak(today, width).sum());
      }
    }
  }

  @Test
  void aRecordOfNobodyIsStillARecord() {
    Ledger ledger = of(100, 0);
    assertThat(ledger.records(100, 100)).isEqualTo(1);
    assertThat(ledger.daysWithRecords(71, 100)).isEqualTo(1);
    assertThat(ledger.peak(100, 30).leaves()).isEqualTo(Reading.NEVER);
  }

  @Test
  void pruningKeepsTheRunningCount() {
    Ledger ledger = of(100, 3, 110, -1, 120, 2);
    ledger.pruneBefore(115);
    assertThat(ledger.cumulative(119)).isEqualTo(2);
    assertThat(ledger.cumulative(120)).isEqualTo(4);
    assertThat(ledger.size()).isEqualTo(1);
    assertThat(ledger.carried()).isEqualTo(2);
  }

  @Test
  void randomOperationsAgreeWithRecomputationAfterEveryStep() {
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      Ledger ledger = new Ledger();
      List<Entry> entries = new ArrayList<>();
      int horizon = Integer.MIN_VALUE;
      for (int step = 0; step < 120; step++) {
        horizon = operate(random, ledger, entries, horizon, step);
        compare(random, ledger, entries, Math.max(horizon, 0), seed);
      }
    }
  }

  private static int operate(
      Random random, Ledger ledger, List<Entry> entries, int horizon, int step) {
    if (!entries.isEmpty() && random.nextInt(3) == 0) {
      Entry gone = entries.remove(random.nextInt(entries.size()));
      ledger.add(gone.day(), -gone.amount(), -1, step, step);
      return horizon;
    }
    if (random.nextInt(20) == 0) {
      int next = Math.max(horizon, random.nextInt(60));
      ledger.pruneBefore(next);
      return next;
    }
    Entry entry = new Entry(random.nextInt(200), random.nextInt(9));
    entries.add(entry);
    ledger.add(entry.day(), entry.amount(), 1, step, step);
    return horizon;
  }

  private static void compare(
      Random random, Ledger ledger, List<Entry> entries, int horizon, long seed) {
    int today = horizon + 40 + random.nextInt(120);
    int width = 1 + random.nextInt(40);
    assertThat(ledger.sum(today - width + 1, today))
        .as("sum, seed %d", seed)
        .isEqualTo(sum(entries, today - width + 1, today));
    Ledger.Peak peak = ledger.peak(today, width);
    assertThat(peak.sum()).as("peak, seed %d", seed).isEqualTo(peak(entries, today, width));
    assertThat(peak.leaves())
        .as("first change, seed %d", seed)
        .isEqualTo(firstChange(entries, today, width));
    assertThat(ledger.cumulative(today))
        .as("cumulative, seed %d", seed)
        .isEqualTo(sum(entries, Integer.MIN_VALUE, today));
  }

  private static long sum(List<Entry> entries, int from, int to) {
    return entries.stream()
        .filter(e -> e.day() >= from && e.day() <= to)
        .mapToLong(Entry::amount)
        .sum();
  }

  private static long peak(List<Entry> entries, int today, int width) {
    long best = 0;
    for (int end = today; end <= 260; end++) {
      best = Math.max(best, sum(entries, end - width + 1, end));
    }
    return best;
  }

  private static int firstChange(List<Entry> entries, int today, int width) {
    long now = peak(entries, today, width);
    for (int later = today + 1; later <= 300; later++) {
      if (peak(entries, later, width) != now) {
        return later;
      }
    }
    return Reading.NEVER;
  }
}
