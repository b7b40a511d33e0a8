package org.fengsui.alerts.rules;

/**
 * What is known of a condition, in Kleene's three-valued logic: a condition over something unknown
 * is neither true nor false.
 */
public enum Truth {
  /** Known not to hold. */
  FALSE,
  /** Not known. */
  UNKNOWN,
  /** Known to hold. */
  TRUE;

  /** The truth of a condition of which all is known. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** The truth of the opposite. */
  public Truth not() {
    return this == UNKNOWN ? this : of(this == FALSE);
  }
}
