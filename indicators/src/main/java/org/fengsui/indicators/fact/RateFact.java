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
 * @param releaseAt instant in milliseconds before which it is restricted; {@link Long#MIN_VALUE}:
 *     it is not
 */
public record RateFact(
    String measure,
    String basis,
    int month,
    String value,
    String unit,
    int revision,
    long releaseAt)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 10;

  /** Tag that began their bytes before they had a release; still read. */
  static final int TAG_WITHOUT_RELEASE = 6;

  /** A figure that is not restricted. */
  public RateFact(
      String measure, String basis, int month, String value, String unit, int revision) {
    this(measure, basis, month, value, unit, revision, Long.MIN_VALUE);
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return false;
  }
}
