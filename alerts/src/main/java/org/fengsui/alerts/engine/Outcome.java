package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.indicators.fact.Delivery;
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
 *     #ASLEEP}
 */
public record Outcome(
    List<EarlyWarning> warnings,
    List<IndicatorValue> values,
    List<Delivery> derived,
    boolean running,
    long nextWake) {
  /** Nothing will change without a new fact. */
  public static final long ASLEEP = Long.MAX_VALUE;

  /** What comes of a key without running values. */
  public Outcome(
      List<EarlyWarning> warnings,
      List<IndicatorValue> values,
      List<Delivery> derived,
      long nextWake) {
    this(warnings, values, derived, false, nextWake);
  }
}
