package org.fengsui.indicators.fact;

/**
 * A signed contribution to the ledger of a series.
 *
 * @param series e.g. layoffs.persons, claims.initial, claims.continued
 * @param group key group, or "" for everyone
 * @param day epoch day of the reference date
 * @param amount persons (or employers), negative when taken back
 * @param records 1, -1 when taken back, 0 when the amount stands for no record of its own
 * @param count the period that an office counted; null for a single event, whose rules also look at
 *     days still open
 */
public record Amount(String series, String group, int day, long amount, int records, Count count)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 1;

  /**
   * A period that an office counted; it ends on the day of the amount.
   *
   * @param days days of the period; 0: not known
   * @param area code of the area that was counted; "": not known
   */
  public record Count(int days, String area) {
    /** A count of which neither is known. */
    public static final Count UNKNOWN = new Count(0, "");
  }

  /** A single event, or a count of a period that is not known. */
  public Amount(String series, String group, int day, long amount, int records, boolean single) {
    this(series, group, day, amount, records, single ? null : Count.UNKNOWN);
  }

  @Override
  public int tag() {
    return TAG;
  }

  /** Whether it is a single event. */
  public boolean single() {
    return count == null;
  }

  @Override
  public boolean retracts() {
    return records < 0 || (records == 0 && amount < 0);
  }

  /** The contribution that undoes this one. */
  @Override
  public Amount negated() {
    return new Amount(series, group, day, -amount, -records, count);
  }
}
