package org.fengsui.alerts.messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text without noise. */
public final class Decimals {
  private static final int EXACT = 17;

  private Decimals() {}

  /**
   * The shortest decimal that reads back as the same double; whole numbers without a point.
   *
   * @throws IllegalArgumentException when the value is not finite
   */
  public static String shortest(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " has no decimal form");
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal found = new BigDecimal(Double.toString(value));
    for (int digits = found.precision() - 1; digits >= EXACT - 2; digits--) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != value) {
        break;
      }
      found = shorter;
    }
    return plain(found);
  }

  /** At most two decimals, cut and not rounded, so that no value seems to reach a threshold. */
  public static String brief(double value) {
    return plain(new BigDecimal(Double.toString(value)).setScale(2, RoundingMode.DOWN));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
