package org.fengsui.indicators.employer;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.time.Periods;

/**
 * The insured headcount of an employer as far as it is known on one day T: each row is in force
 * until the next.
 *
 * <p>Only a row of a source that the pack lists as monthly can go missing: when the month after it
 * has closed without another row, the employer is missing; when the second has, its headcount is 0
 * as of the end of that month. An employer that a successor took over has lost nobody.
 *
 * @param now persons in force on T; -1: none known
 * @param highest highest headcount in force on the days before T; -1: none known
 * @param missing whether an expected row is missing
 * @param moved whether a successor took over
 * @param since first day with a known headcount
 */
public record Headcounts(long now, long highest, boolean missing, boolean moved, int since) {
  /**
   * Reads the rows as of a day.
   *
   * @param day epoch day T
   * @param width days before T
   * @param lastClosed last day of the last month whose payroll rows are closed on T
   */
  public static Headcounts of(
      Register register, int day, int width, int lastClosed, Jurisdiction place) {
    TreeMap<Integer, Long> inForce = new TreeMap<>();
    RegisterFact last = null;
    for (RegisterFact row : register.rows()) {
      if (row.asOf() <= day) {
        last = row;
        if (count(row) >= 0) {
          inForce.put(row.asOf(), count(row));
        }
      }
    }
    int missed = missed(last, lastClosed, place);
    if (missed >= 2) {
      inForce.put(Periods.lastDayOf(Periods.monthOf(last.asOf()) + 2), 0L);
    }
    Map.Entry<Integer, Long> now = inForce.floorEntry(day);
    return new Headcounts(
        now == null ? -1 : now.getValue(),
        highest(inForce, day - width, day - 1),
        missed >= 1,
        last != null && taken(last),
        inForce.isEmpty() ? Integer.MAX_VALUE : inForce.firstKey());
  }

  private static long highest(TreeMap<Integer, Long> inForce, int from, int to) {
    Integer first = inForce.floorKey(from);
    return inForce.subMap(first == null ? from : first, true, to, true).values().stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(-1);
  }

  /** Months closed since the last row, when it is one that can go missing. */
  private static int missed(RegisterFact last, int lastClosed, Jurisdiction place) {
    boolean can =
        last != null
            && place.monthlyPayrollSources().contains(last.source())
            && !last.status().equals("CLOSED")
            && !last.status().equals("MERGED");
    return can ? Periods.monthOf(lastClosed) - Periods.monthOf(last.asOf()) : 0;
  }

  /** Persons that a row puts in force, or -1; a closed employer without a figure has nobody. */
  static long count(RegisterFact row) {
    return row.headcount() < 0 && row.status().equals("CLOSED") ? 0 : row.headcount();
  }

  private static boolean taken(RegisterFact row) {
    return row.status().equals("MERGED") && row.successor() != null;
  }

  /** Persons lost since the highest; 0 when nothing is known to compare with. */
  public long fall() {
    return moved || now < 0 ? 0 : Math.max(0, highest - now);
  }
}
