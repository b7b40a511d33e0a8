package org.fengsui.faults.check;

/** What a lane promises after a fault (docs/reliability.md). */
public enum Promise {
  /** Exact lane: every message once. */
  ONCE,
  /**
   * Exact lane after falling back past a completed checkpoint: what was committed since may stand
   * again with a higher attempt.
   */
  AGAIN_WITH_HIGHER_ATTEMPT,
  /**
   * Exact lane where the broker aborted a transaction: what it held is written again, later than
   * its successors, with a higher attempt, and stands once.
   */
  ONCE_IN_ANY_ORDER,
  /** Both lanes without an ordering delay: the same warnings stand open at the end. */
  SAME_STANDING,
  /** Fast lane: of one alert id and sequence the highest attempt counts, repeats are harmless. */
  AT_LEAST_ONCE
}
