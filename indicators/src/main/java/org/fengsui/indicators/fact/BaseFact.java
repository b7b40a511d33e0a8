package org.fengsui.indicators.fact;

/**
 * A denominator, sent to its area's key.
 *
 * @param measure covered_employment, labour_force or population_16
 * @param periodStart epoch day from which it is in force
 * @param value persons
 * @param revision revision of this base
 */
public record BaseFact(String measure, int periodStart, long value, int revision) implements Fact {
  /** Tag of these facts. */
  public static final int TAG = 4;

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public boolean retracts() {
    return false;
  }
}
