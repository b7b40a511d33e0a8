package org.fengsui.indicators.survey;

import java.util.Collection;
import java.util.Map;

/**
 * A weighted ratio with its Taylor-linearised standard error over strata and PSUs (with replacement
 * at the first stage, no finite population correction).
 *
 * <p>With R = sum of y over sum of x, {@code g = (y - R x) / sum of x} per PSU; the variance is the
 * sum over strata of {@code n/(n-1)} times the squared deviations of g from the stratum's mean, n
 * being every PSU of the stratum that responded, also without a member of the group. Strata with
 * one PSU add 0 (SAS SURVEYMEANS, ratio).
 *
 * @param ratio y over x; NaN when x is 0
 * @param standardError standard error; NaN when no stratum has two PSUs
 * @param members persons behind the denominator
 * @param psus PSUs with a member
 * @param degreesOfFreedom PSUs less strata, both having a member
 */
record RatioEstimate(
    double ratio, double standardError, long members, int psus, int degreesOfFreedom) {
  /** One PSU's weighted sums. */
  record Unit(double y, double x, long members) {}

  /** Estimates from PSUs by stratum. */
  static RatioEstimate of(Collection<? extends Map<String, Unit>> strata) {
    double y = 0;
    double x = 0;
    long members = 0;
    for (Map<String, Unit> stratum : strata) {
      for (Unit unit : stratum.values()) {
        y += unit.y();
        x += unit.x();
        members += unit.members();
      }
    }
    double ratio = x > 0 ? y / x : Double.NaN;
    return of(strata, ratio, x, members);
  }

  private static RatioEstimate of(
      Collection<? extends Map<String, Unit>> strata, double ratio, double x, long members) {
    double variance = 0;
    boolean any = false;
    int psus = 0;
    int inhabited = 0;
    for (Map<String, Unit> stratum : strata) {
      int here = (int) stratum.values().stream().filter(u -> u.members() > 0).count();
      psus += here;
      inhabited += here > 0 ? 1 : 0;
      if (stratum.size() > 1) {
        any = true;
        variance += variance(stratum.values(), ratio, x);
      }
    }
    double error = any ? Math.sqrt(variance) : Double.NaN;
    return new RatioEstimate(ratio, error, members, psus, psus - inhabited);
  }

  private static double variance(Collection<Unit> units, double ratio, double x) {
    int n = units.size();
    double mean = units.stream().mapToDouble(u -> (u.y() - ratio * u.x()) / x).sum() / n;
    double squares = 0;
    for (Unit unit : units) {
      double deviation = (unit.y() - ratio * unit.x()) / x - mean;
      squares += deviation * deviation;
    }
    return squares * n / (n - 1);
  }
}
