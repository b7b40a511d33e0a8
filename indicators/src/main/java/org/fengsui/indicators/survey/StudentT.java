package org.fengsui.indicators.survey;

/** Quantiles of Student's t distribution. */
public final class StudentT {
  private StudentT() {}

  /**
   * The value that a t variable stays below with probability {@code p}, to about 12 digits.
   *
   * @param p probability, 0.5 to 1, both excluded from above
   * @param degreesOfFreedom 1 or more
   */
  public static double quantile(double p, int degreesOfFreedom) {
    if (degreesOfFreedom < 1 || !(p >= 0.5 && p < 1)) {
      throw new IllegalArgumentException(
          "t quantile needs 0.5 <= p < 1 and df >= 1, not p=" + p + ", df=" + degreesOfFreedom);
    }
    double low = 0;
    double high = 2;
    while (cumulative(high, degreesOfFreedom) < p) {
      high *= 2;
    }
    for (int i = 0; i < 100 && high - low > 1e-14 * high; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle, degreesOfFreedom) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Probability that a t variable stays below {@code t}, which is 0 or more. */
  static double cumulative(double t, int degreesOfFreedom) {
    double x = degreesOfFreedom / (degreesOfFreedom + t * t);
    return 1 - regularizedBeta(x, degreesOfFreedom / 2.0) / 2;
  }

  /** Regularised incomplete beta function I_x(a, 1/2) by its continued fraction. */
  private static double regularizedBeta(double x, double a) {
    double b = 0.5;
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** Lentz's method for the continued fraction of the incomplete beta function. */
  private static double fraction(double x, double a, double b) {
    double tiny = 1e-300;
    double c = 1;
    double d = 1 / guard(1 - (a + b) * x / (a + 1), tiny);
    double result = d;
    for (int m = 1; m < 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / guard(1 + even * d, tiny);
      c = guard(1 + even / c, tiny);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / guard(1 + odd * d, tiny);
      c = guard(1 + odd / c, tiny);
      result *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        break;
      }
    }
    return result;
  }

  private static double guard(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  /** Logarithm of the gamma function: Stirling's series after shifting the argument above 12. */
  private static double logGamma(double value) {
    double x = value;
    double shift = 0;
    while (x < 12) {
      shift -= Math.log(x);
      x++;
    }
    double inverse = 1 / (x * x);
    double series =
        (1.0 / 12
                - inverse
                    * (1.0 / 360
                        - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse * (1.0 / 1188)))))
            / x;
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
