package org.fengsui.indicators.ledger;

/**
 * Upper bounds of the largest open window of a ledger, by window width. A window is summed up once;
 * from then on a contribution can raise it by its amount at most, and time can only lower it. So a
 * record costs an addition, however long the window is. Not state: lost with the ledger's object,
 * and then worked out again.
 */
final class PeakBounds {
  /** No bound is known; no sum is as low. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Widths remembered; a rule set has few. */
  private static final int MOST = 8;

  private int[] widths = {};
  private int[] days = {};
  private long[] sums = {};

  /** Notes a contribution. */
  void add(long amount) {
    if (amount > 0) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += amount;
      }
    }
  }

  /** Index of a width that is known for a day or an earlier one; -1: none. */
  private int find(int today, int width) {
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == width) {
        return days[i] <= today ? i : -1;
      }
    }
    return -1;
  }

  /** The bound for the windows of a width that end on a day or later, or {@link #UNKNOWN}. */
  long of(int today, int width) {
    int at = find(today, width);
    return at < 0 ? UNKNOWN : sums[at];
  }

  /** Notes the largest sum itself. */
  void exact(int today, int width, long sum) {
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == width) {
        days[i] = today;
        sums[i] = sum;
        return;
      }
    }
    if (widths.length < MOST) {
      widths = append(widths, width);
      days = append(days, today);
      long[] longer = java.util.Arrays.copyOf(sums, sums.length + 1);
      longer[sums.length] = sum;
      sums = longer;
    }
  }

  private static int[] append(int[] values, int value) {
    int[] longer = java.util.Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }
}
