package org.fengsui.indicators.fact;

/**
 * One published monthly figure, sent to its area's key.
 *
 * @param measure e.g. surveyed_unemployment_rate
 * @param basis definition, edition, adjustment; a word SA means seasonally adjusted
 * @param month months since 1970-01 (may be negative)
 * @param value the figure as published, decimal text
 * @param unit unit, percent by default
 * @param revision revision of this figure
 */
public record RateFact(
    String measure, String basis, int month, String value, String unit, int revision)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 6;

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return false;
  }
}
