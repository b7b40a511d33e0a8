package org.fengsui.backtest.score;

import java.time.Instant;
import org.fengsui.backtest.scenario.Truth;

/**
 * What the warnings made of one shock.
 *
 * @param truth the shock
 * @param found whether an expected rule warned
 * @param rule rule that warned first, or null
 * @param first instant of the first warning, or null
 * @param lagDays days from the first reportable instant to the first warning; NaN: missed
 * @param leadDays days from the first warning to the shock's start, negative after it; NaN: missed
 * @param highest name of the highest level reached, or null
 * @param cancelled whether every expected warning was cancelled later
 * @param echoes warnings of other rules that the shock explains
 */
public record Verdict(
    Truth truth,
    boolean found,
    String rule,
    Instant first,
    double lagDays,
    double leadDays,
    String highest,
    boolean cancelled,
    int echoes) {
  /** FOUND, MISSED, or DETECTOR-ONLY where no rule was expected to find it and none did. */
  public String outcome() {
    if (found) {
      return "FOUND";
    }
    return truth.detectorOnly() ? "DETECTOR-ONLY" : "MISSED";
  }
}
