package org.fengsui.backtest.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws an employer of a county with a chance that grows with its size. */
final class WeightedEmployers {
  private static final double EXPONENT = 0.8;

  private final Map<String, Employer[]> byCounty = new HashMap<>();
  private final Map<String, double[]> cumulated = new HashMap<>();

  WeightedEmployers(List<Employer> employers) {
    for (County county : County.ALL) {
      Employer[] own =
          employers.stream().filter(e -> e.county().equals(county)).toArray(Employer[]::new);
      double[] sums = new double[own.length];
      double sum = 0;
      for (int i = 0; i < own.length; i++) {
        sum += StrictMath.pow(own[i].size(), EXPONENT);
        sums[i] = sum;
      }
      byCounty.put(county.code(), own);
      cumulated.put(county.code(), sums);
    }
  }

  /** An employer of the county, or null when it has none. */
  Employer draw(County county, SeededRandom random) {
    double[] sums = cumulated.get(county.code());
    if (sums.length == 0) {
      return null;
    }
    int at = Arrays.binarySearch(sums, random.unit() * sums[sums.length - 1]);
    return byCounty.get(county.code())[Math.min(at < 0 ? -at - 1 : at + 1, sums.length - 1)];
  }
}
