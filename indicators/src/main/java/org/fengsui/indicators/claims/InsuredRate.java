package org.fengsui.indicators.claims;

import java.util.TreeSet;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.ledger.LedgerSums;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;

/**
 * {@code claims.insured_rate}: mean of the weekly continued claims over the weeks to E, over the
 * covered employment in force at E, in percent.
 *
 * <p>Options: {@code weeks} (the window's weeks, else 13); {@code rounding=us-iur} rounds the mean
 * half-up to whole persons and truncates the percentage to two decimals, in whole numbers
 * throughout (20 CFR 615.12). Weeks without a record count 0, flagged {@code incomplete}.
 */
public final class InsuredRate implements Indicator {
  /** Value of the option {@code rounding} for the arithmetic of the United States. */
  public static final String US = "us-iur";

  @Override
  public Clock clock() {
    return Clock.CLOSED;
  }

  @Override
  public String series(Query query) {
    return ClaimSum.CONTINUED;
  }

  @Override
  public int lookbackDays(Query query) {
    return 7 * weeks(query);
  }

  private static int weeks(Query query) {
    boolean byWeek = query.window().unit() == PeriodUnit.WEEK;
    return query.option("weeks", byWeek ? query.window().length() : 13);
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    int weeks = weeks(query);
    Query over = query.window(new Window(weeks, PeriodUnit.WEEK));
    Reading sum = LedgerSums.closed(state, ClaimSum.CONTINUED, over, day, place);
    TreeSet<String> flags = new TreeSet<>();
    if (missingWeek(state, query, day, weeks)) {
      flags.add(Flags.INCOMPLETE);
    }
    long base = Bases.of(state, Bases.COVERED_EMPLOYMENT).inForce(day);
    if (base <= 0) {
      flags.add(Flags.NO_BASE);
      return sum.over(Double.NaN, -1, Reading.NEVER, flags.toArray(new String[0]));
    }
    boolean us = query.option("rounding", "").equals(US);
    double rate = us ? usRate(sum.n(), weeks, base) : sum.n() * 100.0 / weeks / base;
    return sum.over(rate, base, Reading.NEVER, flags.toArray(new String[0]));
  }

  /** Mean half-up to whole persons, percentage truncated to two decimals. */
  static double usRate(long claims, int weeks, long base) {
    long mean = Math.floorDiv(2 * claims + weeks, 2L * weeks);
    long hundredths = mean * 10_000 / base;
    return hundredths / 100.0;
  }

  private static boolean missingWeek(KeyState state, Query query, int day, int weeks) {
    Ledger ledger =
        state.read(Ledger.name(ClaimSum.CONTINUED, query.part(), query.group()), Ledger.TYPE);
    for (int week = 0; week < weeks; week++) {
      int end = day - 7 * week;
      if (ledger == null || ledger.records(end - 6, end) <= 0) {
        return true;
      }
    }
    return false;
  }
}
