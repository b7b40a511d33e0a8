package org.fengsui.indicators.fact;

/**
 * A signed contribution to the ledger of a series.
 *
 * @param series e.g. layoffs.persons, claims.initial, claims.continued
 * @param group key group, or "" for everyone
 * @param day epoch day of the reference date
 * @param amount persons (or employers), negative when taken back
 * @param records 1, -1 when taken back, 0 when the amount stands for no record of its own
 * @param single true for a single event, whose rules also look at days still open; false for an
 *     office's count of a period
 */
public record Amount(String series, String group, int day, long amount, int records, boolean single)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 1;

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return records < 0 || (records == 0 && amount < 0);
  }

  /** The contribution that undoes this one. */
  @Override
  public Amount negated() {
    return new Amount(series, group, day, -amount, -records, single);
  }
}
