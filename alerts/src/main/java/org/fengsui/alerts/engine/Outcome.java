package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;

/**
 * What came of applying facts to a key.
 *
 * @param warnings messages, in order
 * @param values indicator values, in order
 * @param derived facts for other keys
 * @param running whether today's running values of the key have moved, which a live job publishes
 *     by {@link KeyEngine#running} at its next tick
 * @param nextWake instant in milliseconds at which the key wants to be evaluated again, or {@link
 *     Moment#NEVER}
 */
public record Outcome(
    List<EarlyWarning> warnings,
    List<IndicatorValue> values,
    List<KeyedFact> derived,
    boolean running,
    long nextWake) {
  /** What comes of a key without running values. */
  public Outcome(
      List<EarlyWarning> warnings,
      List<IndicatorValue> values,
      List<KeyedFact> derived,
      long nextWake) {
    this(warnings, values, derived, false, nextWake);
  }
}
