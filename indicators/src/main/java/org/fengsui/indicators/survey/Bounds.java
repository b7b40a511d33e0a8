package org.fengsui.indicators.survey;

import org.fengsui.indicators.reading.Reading;

/** Bounds of the two-sided 95 % interval of a survey estimate: estimate ± t(0.975, df) · SE. */
public final class Bounds {
  private static final double PROBABILITY = 0.975;

  private Bounds() {}

  /** Lower bound; NaN without a standard error or a degree of freedom. */
  public static double lower(Reading reading) {
    return reading.value() - margin(reading);
  }

  /** Upper bound; NaN without a standard error or a degree of freedom. */
  public static double upper(Reading reading) {
    return reading.value() + margin(reading);
  }

  private static double margin(Reading reading) {
    if (reading.degreesOfFreedom() < 1 || Double.isNaN(reading.standardError())) {
      return Double.NaN;
    }
    return StudentT.quantile(PROBABILITY, reading.degreesOfFreedom()) * reading.standardError();
  }
}
