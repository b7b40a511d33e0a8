package org.fengsui.indicators.reading;

/**
 * What the unreported periods of a window leave of a value (docs/semantics.md, section 3: unknown
 * is not zero).
 *
 * @param bound on which side of the value the true one may lie
 * @param reported whether the period that is read, the last one of the window, was itself reported;
 *     one that was not neither enters nor exits a level
 */
public record Coverage(Bound bound, boolean reported) {
  /** Everything was reported. */
  public static final Coverage WHOLE = new Coverage(Bound.EXACT, true);

  /** How a value relates to the true one. */
  public enum Bound {
    /** The value is the true one, or stands for it. */
    EXACT,
    /** The true value is this or more: a sum of which a part is missing. */
    AT_LEAST,
    /** The true value is this or less: a remainder of which a deduction is missing. */
    AT_MOST
  }

  /** The same period read for a value that stands for the whole window, such as a mean. */
  public Coverage exact() {
    return bound == Bound.EXACT ? this : new Coverage(Bound.EXACT, reported);
  }
}
