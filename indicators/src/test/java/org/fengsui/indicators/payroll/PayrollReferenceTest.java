package org.fengsui.indicators.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payroll losses against the headcount written out day by day. */
class PayrollReferenceTest {
  private static final int START = day("2025-06-01");
  private static final int DELAY = 5;
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final List<RegisterFact> rows = new ArrayList<>();

  private void random(Random random, MapKeyState state) {
    YearMonth month = YearMonth.of(2025, 6);
    long headcount = 100L + random.nextInt(400);
    for (int i = 0; i < 12; i++, month = month.plusMonths(1)) {
      headcount = Math.max(0, headcount + random.nextInt(200) - 110);
      if (random.nextInt(4) > 0) {
        apply(state, row(random, month.atEndOfMonth(), headcount, "payroll"));
      }
      if (random.nextInt(6) == 0) {
        apply(state, row(random, month.atDay(1 + random.nextInt(28)), headcount, "register"));
      }
    }
  }

  private static RegisterFact row(Random random, LocalDate asOf, long headcount, String source) {
    int kind = random.nextInt(20);
    String status = kind == 0 ? "CLOSED" : kind == 1 ? "MERGED" : "ACTIVE";
    String successor = kind == 1 && random.nextBoolean() ? "E2" : null;
    long stated = random.nextInt(8) == 0 ? -1 : headcount;
    return Fixtures.row((int) asOf.toEpochDay(), stated, -1, status, successor, false, source, 1);
  }

  private void apply(MapKeyState state, RegisterFact row) {
    rows.add(row);
    applier.apply(keyed(row, row.asOf() + 3, "r" + rows.size(), 1), state);
  }

  /** Headcount in force on a day, as it stands on another; -1: none known. */
  private long on(int day, int today) {
    long now = -1;
    RegisterFact last = null;
    for (RegisterFact row : rows) {
      if (row.asOf() <= today) {
        last = row;
        long count = row.headcount() < 0 && row.status().equals("CLOSED") ? 0 : row.headcount();
        now = row.asOf() <= day && count >= 0 ? count : now;
      }
    }
    return day >= emptySince(last, today) ? 0 : now;
  }

  private static int emptySince(RegisterFact last, int today) {
    int end = missed(last, today) < 2 ? Integer.MAX_VALUE : monthEnd(last, 2);
    return end;
  }

  private static int monthEnd(RegisterFact last, int after) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(last.asOf())).plusMonths(after);
    return (int) month.atEndOfMonth().toEpochDay();
  }

  /** Whole months that have closed since the last row of the monthly source. */
  private static int missed(RegisterFact last, int today) {
    if (last == null || !last.source().equals("payroll") || !last.status().equals("ACTIVE")) {
      return 0;
    }
    int missed = 0;
    while (today > monthEnd(last, missed + 1) + DELAY) {
      missed++;
    }
    return missed;
  }

  private RegisterFact last(int today) {
    RegisterFact last = null;
    for (RegisterFact row : rows) {
      last = row.asOf() <= today ? row : last;
    }
    return last;
  }

  private long fall(int today, int width) {
    RegisterFact last = last(today);
    boolean moved = last != null && last.status().equals("MERGED") && last.successor() != null;
    return moved || on(today, today) < 0
        ? 0
        : Math.max(0, highest(today, width) - on(today, today));
  }

  private long highest(int today, int width) {
    long highest = -1;
    for (int day = today - width; day < today; day++) {
      highest = Math.max(highest, on(day, today));
    }
    return highest;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyDayAgreesWithTheHeadcountsWrittenOut(long seed) {
    Random random = new Random(seed);
    MapKeyState state = new MapKeyState();
    random(random, state);
    rows.sort(Comparator.comparingInt(RegisterFact::asOf).thenComparing(RegisterFact::source));
    for (int width : new int[] {1, 31, 62}) {
      Query loss = query("payroll.loss", width + "d");
      Query rate = query("payroll.loss_rate", width + "d");
      for (int today = START; today < START + 480; today++) {
        Reading reading = read(state, loss, today, place);
        long fall = fall(today, width);
        long highest = highest(today, width);
        String as = "seed %d, %dd to %s".formatted(seed, width, LocalDate.ofEpochDay(today));
        assertThat(reading.value()).as(as).isEqualTo((double) fall);
        assertThat(reading.base()).as(as).isEqualTo(highest);
        assertThat(reading.has(Flags.MISSING)).as(as).isEqualTo(missed(last(today), today) > 0);
        double percent = highest > 0 ? fall * 100.0 / highest : Double.NaN;
        assertThat(read(state, rate, today, place).value())
            .as(as)
            .isEqualTo(Double.valueOf(percent));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void noLossChangesBeforeTheDayItNames(long seed) {
    Random random = new Random(seed);
    MapKeyState state = new MapKeyState();
    random(random, state);
    Query loss = query("payroll.loss", "62d");
    Reading before = read(state, loss, START - 1, place);
    for (int today = START; today < START + 480; today++) {
      Reading now = read(state, loss, today, place);
      if (today < before.nextChange()) {
        String as = "seed %d, %s".formatted(seed, LocalDate.ofEpochDay(today));
        assertThat(now.value()).as(as).isEqualTo(before.value());
        assertThat(now.base()).as(as).isEqualTo(before.base());
        assertThat(now.nextChange()).as(as).isEqualTo(before.nextChange());
      }
      before = now;
    }
  }
}
