package org.fengsui.alerts.rules;

import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;

/**
 * A measure against a number.
 *
 * @param measure indicator, or an indicator with one of the suffixes .lower and .upper (95 %
 *     bounds)
 * @param operator comparison
 * @param threshold number in the measure's unit
 */
public record Comparison(String measure, Operator operator, double threshold) implements Condition {
  /**
   * Comparison signs; in Chinese law 以上 is AT_LEAST and 超过 is MORE_THAN (Civil Code, Art. 1259).
   */
  public enum Operator {
    /** {@code >=}. */
    AT_LEAST(">="),
    /** {@code >}. */
    MORE_THAN(">"),
    /** {@code <=}. */
    AT_MOST("<="),
    /** {@code <}. */
    LESS_THAN("<");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The sign as written in rules. */
    public String sign() {
      return sign;
    }
  }

  /** Whether a value meets the comparison; an unknown value (NaN) never does. */
  public boolean met(double value) {
    return switch (operator) {
      case AT_LEAST -> value >= threshold;
      case MORE_THAN -> value > threshold;
      case AT_MOST -> value <= threshold;
      case LESS_THAN -> value < threshold;
    };
  }

  /** What is known of the comparison when the measure reads so. */
  Truth truth(Reading reading) {
    double value = reading.value();
    if (Double.isNaN(value)) {
      return reading.has(Flags.NO_BASE) ? Truth.FALSE : Truth.UNKNOWN;
    }
    boolean met = met(value);
    boolean upwards = operator == Operator.AT_LEAST || operator == Operator.MORE_THAN;
    return switch (reading.coverage().bound()) {
      case EXACT -> Truth.of(met);
      case AT_LEAST -> met == upwards ? Truth.of(met) : Truth.UNKNOWN;
      case AT_MOST -> met == upwards ? Truth.UNKNOWN : Truth.of(met);
    };
  }
}
