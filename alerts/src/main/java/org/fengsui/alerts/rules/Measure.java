package org.fengsui.alerts.rules;

/** Names of measures: an indicator, or one of its 95 % bounds by the suffix .lower or .upper. */
public final class Measure {
  private static final String LOWER = ".lower";
  private static final String UPPER = ".upper";

  private Measure() {}

  /** The indicator that a measure belongs to. */
  public static String base(String measure) {
    return order(measure) == 0 ? measure : measure.substring(0, measure.length() - LOWER.length());
  }

  /** -1 for a lower bound, 0 for the value itself, 1 for an upper bound: their order in size. */
  public static int order(String measure) {
    return measure.endsWith(LOWER) ? -1 : measure.endsWith(UPPER) ? 1 : 0;
  }
}
