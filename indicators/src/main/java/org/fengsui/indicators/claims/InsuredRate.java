package org.fengsui.indicators.claims;

import java.util.Set;
import java.util.TreeSet;
import org.fengsui.indicators.area.Bases;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.ledger.LedgerSums;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Coverage;
import org.fengsui.indicators.reading.Coverage.Bound;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.reporting.Reporting;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;

/**
 * {@code claims.insured_rate}: mean of the weekly continued claims over the weeks to E, over the
 * covered employment in force at E, in percent.
 *
 * <p>Options: {@code weeks} (the window's weeks, else 13); {@code rounding=us-iur} rounds the mean
 * half-up to whole persons and truncates the percentage to two decimals, in whole numbers
 * throughout (20 CFR 615.12). The mean is that of the weeks that were reported, flagged {@code
 * incomplete} with their number; unknown while fewer weeks have passed since the first record, or
 * when fewer than half of them were reported.
 */
public final class InsuredRate implements Indicator {
  /** Value of the option {@code rounding} for the arithmetic of the United States. */
  public static final String US = "us-iur";

  @Override
  public Clock clock() {
    return Clock.CLOSED;
  }

  @Override
  public Composition composition() {
    return Composition.MEAN_OF_WEEKS;
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
    Weeks known = weeks(state, query, day, weeks, place);
    Reading mean = sum.covered(new Coverage(Bound.EXACT, known.lastReported()), known.flags());
    if (mean.has(Flags.WARM_UP) || 2 * known.reported() < weeks) {
      return mean.over(Double.NaN, -1, Reading.NEVER);
    }
    long base = Bases.of(state, Bases.COVERED_EMPLOYMENT).inForce(day);
    if (base <= 0) {
      return mean.over(Double.NaN, -1, Reading.NEVER, Flags.NO_BASE);
    }
    boolean us = query.option("rounding", "").equals(US);
    double rate =
        us
            ? usRate(known.persons(), known.reported(), base)
            : known.persons() * 100.0 / known.reported() / base;
    return mean.over(rate, base, Reading.NEVER);
  }

  /**
   * The weeks of a window.
   *
   * @param reported how many were reported
   * @param persons claims of those, in persons
   * @param lastReported whether the last one was
   * @param flags what is to be said of the others
   */
  private record Weeks(int reported, long persons, boolean lastReported, Set<String> flags) {}

  private static Weeks weeks(KeyState state, Query query, int day, int weeks, Jurisdiction place) {
    Ledger ledger =
        state.read(Ledger.name(ClaimSum.CONTINUED, query.part(), query.group()), Ledger.TYPE);
    Reporting reporting = Reporting.of(state, ClaimSum.CONTINUED, place);
    int first = ledger == null ? Integer.MAX_VALUE : begin(ledger, reporting);
    Set<String> missing = new TreeSet<>();
    int reported = 0;
    int before = 0;
    long persons = 0;
    boolean last = false;
    for (int end = day - 7 * (weeks - 1); end <= day; end += 7) {
      Set<String> of = reporting.missing(end - 6, end);
      last = of.isEmpty();
      missing.addAll(of);
      if (end < first) {
        before++;
      } else if (last) {
        reported++;
        persons += ledger.sum(end - 6, end);
      }
    }
    Set<String> flags = new TreeSet<>(before > 0 ? Set.of(Flags.WARM_UP) : Set.of());
    if (!missing.isEmpty()) {
      flags.addAll(Reporting.flags(missing));
      flags.add(Flags.REPORTED + reported + '/' + weeks);
    }
    return new Weeks(reported, persons, last, flags);
  }

  /** First epoch day of the history: of the first count's period, or the first record's date. */
  private static int begin(Ledger ledger, Reporting reporting) {
    return Math.min(ledger.firstDay(), reporting.firstCounted());
  }

  /** Mean half-up to whole persons, percentage truncated to two decimals. */
  static double usRate(long claims, int weeks, long base) {
    long mean = Math.floorDiv(2 * claims + weeks, 2L * weeks);
    long hundredths = mean * 10_000 / base;
    return hundredths / 100.0;
  }
}
