package org.fengsui.indicators.survey;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Periods;

/** The PSU sums of one group pooled over consecutive months, by stratum. */
final class SurveyMonths {
  final TreeMap<String, TreeMap<String, Sums>> strata = new TreeMap<>();
  long responses;
  int revision;
  long knownAt = Long.MIN_VALUE;
  int monthsSeen;
  boolean firstMonthSeen;
  boolean lastMonthSeen;
  boolean withoutPsu;

  /** Whether breakdowns and details are missing of some stratum. */
  boolean withoutDetails;

  /** Pools the months whose days run from {@code firstDay} to {@code lastDay}. */
  static SurveyMonths of(
      KeyState state, String group, boolean urbanOnly, int firstDay, int lastDay) {
    SurveyMonths pooled = new SurveyMonths();
    int first = Periods.monthOf(firstDay);
    for (int month = first; month <= Periods.monthOf(lastDay); month++) {
      String prefix = SurveyStratum.prefix(month);
      boolean seen = false;
      for (String name : state.names(prefix)) {
        seen = true;
        SurveyStratum stratum = state.read(name, SurveyStratum.TYPE);
        pooled.add(name.substring(prefix.length()), stratum, group, urbanOnly);
      }
      pooled.monthsSeen += seen ? 1 : 0;
      pooled.firstMonthSeen |= seen && month == first;
      pooled.lastMonthSeen = seen;
    }
    return pooled;
  }

  private void add(String stratum, SurveyStratum month, String group, boolean urbanOnly) {
    revision = Math.max(revision, month.revision);
    knownAt = Math.max(knownAt, month.knownAt);
    withoutDetails |= !month.detailed;
    withoutPsu |= month.psus.containsKey(SurveyStratum.NO_PSU);
    TreeMap<String, Sums> psus = strata.computeIfAbsent(stratum, k -> new TreeMap<>());
    for (Map.Entry<String, PsuSums> psu : month.psus.entrySet()) {
      responses += psu.getValue().responses;
      psus.computeIfAbsent(psu.getKey(), k -> new Sums()).add(psu.getValue().of(group, urbanOnly));
    }
  }

  /** The ratio of a measure over the pooled sums. */
  RatioEstimate estimate(SurveyMeasure measure) {
    TreeMap<String, TreeMap<String, RatioEstimate.Unit>> units = new TreeMap<>();
    strata.forEach(
        (stratum, psus) -> {
          TreeMap<String, RatioEstimate.Unit> of = new TreeMap<>();
          psus.forEach((psu, sums) -> of.put(psu, measure.unit(sums)));
          units.put(stratum, of);
        });
    return RatioEstimate.of(units.values());
  }

  /** Sum of weights times hundredths of a unit, in units times ten-thousandths of a person. */
  static double hundredths(Wide sum) {
    BigInteger exact = sum.value();
    return exact.doubleValue() / 100;
  }
}
