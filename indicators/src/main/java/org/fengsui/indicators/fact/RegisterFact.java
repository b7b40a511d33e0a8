package org.fengsui.indicators.fact;

/**
 * One row of the employer register, sent to its employer's key. A later revision replaces the row
 * of the same date and source.
 *
 * @param name employer name, or null
 * @param region area code, or null
 * @param industry industry code, or null
 * @param headcount insured headcount in persons, or -1 when not given
 * @param basePositions positions at the base date, or -1 when not given
 * @param status ACTIVE, CLOSED, SUSPENDED or MERGED
 * @param successor id of the employer that took over, or null
 * @param watch whether it is a key enterprise
 * @param asOf epoch day that the facts hold for
 * @param source source of the row, "" for the default
 * @param revision revision of the row
 */
public record RegisterFact(
    String name,
    String region,
    String industry,
    long headcount,
    long basePositions,
    String status,
    String successor,
    boolean watch,
    int asOf,
    String source,
    int revision)
    implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 3;

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return false;
  }
}
