package org.fengsui.indicators.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.TDistribution;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;

class SurveyIndicatorTest {
  private static final int MONTH = Periods.monthOf(Fixtures.day("2024-02-01"));
  private static final String RATE = "survey.unemployment_rate";
  private static final String[] ACTIVITIES = {"EMPLOYED", "EMPLOYED", "UNEMPLOYED", "INACTIVE"};
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  private void apply(ResponseFact fact) {
    int day = Periods.lastDayOf(fact.month());
    applier.apply(Fixtures.keyed(new ScopeKey("region", "64"), fact, day, "x", 1), state);
  }

  private Reading at(Query query, int month) {
    return read(state, query, Periods.lastDayOf(month), place);
  }

  private static ResponseFact person(String stratum, String psu, double weight, String activity) {
    return new ResponseFact(
        MONTH,
        "640104",
        stratum,
        psu,
        Math.round(weight * 10_000),
        activity,
        List.of(),
        true,
        false,
        -1,
        false);
  }

  @Test
  void theRateIsUnemployedOverLabourForceWithTheTextbookError() {
    apply(person("A", "1", 100, "EMPLOYED"));
    apply(person("A", "1", 100, "UNEMPLOYED"));
    apply(person("A", "2", 200, "EMPLOYED"));
    apply(person("A", "2", 50, "INACTIVE"));
    Reading rate = at(query(RATE, "1m"), MONTH);
    assertThat(rate.value()).isEqualTo(25);
    // g = (100 - 50)/400 and (0 - 50)/400; n/(n-1) times their squares is 2 * 2/64.
    assertThat(rate.standardError()).isCloseTo(25, within(1e-12));
    assertThat(rate.n()).isEqualTo(3);
    assertThat(rate.psus()).isEqualTo(2);
    assertThat(rate.degreesOfFreedom()).isEqualTo(1);
    assertThat(at(query("survey.participation_rate", "1m"), MONTH).value())
        .isCloseTo(400 * 100.0 / 450, within(1e-12));
    assertThat(at(query("survey.employment_rate", "1m"), MONTH).value())
        .isCloseTo(300 * 100.0 / 450, within(1e-12));
  }

  @Test
  void samePsuNamesInTwoStrataAreTwoPsus() {
    apply(person("A", "1", 100, "EMPLOYED"));
    apply(person("B", "1", 100, "UNEMPLOYED"));
    assertThat(at(query(RATE, "1m"), MONTH).psus()).isEqualTo(2);
  }

  @Test
  void withoutPsusThereIsAnEstimateOnly() {
    apply(person("A", null, 90, "EMPLOYED"));
    apply(person("A", null, 10, "UNEMPLOYED"));
    Reading rate = at(query(RATE, "1m"), MONTH);
    assertThat(rate.value()).isEqualTo(10);
    assertThat(rate.standardError()).isNaN();
    assertThat(rate.degreesOfFreedom()).isEqualTo(-1);
    assertThat(rate.flags()).contains(Flags.NO_DESIGN);
  }

  @Test
  void childrenAreInNoEstimateButTheirPsuResponded() {
    apply(person("A", "1", 100, "EMPLOYED"));
    apply(person("A", "2", 100, "UNEMPLOYED"));
    double before = at(query(RATE, "1m"), MONTH).standardError();
    apply(
        new ResponseFact(
            MONTH, "640104", "A", "3", 10_000, "INACTIVE", List.of(), false, false, -1, false));
    Reading after = at(query(RATE, "1m"), MONTH);
    assertThat(after.value()).isEqualTo(50);
    assertThat(after.psus()).isEqualTo(2);
    assertThat(after.standardError()).isNotEqualTo(before);
    assertThat(after.standardError()).isCloseTo(50 * Math.sqrt(0.5 * 3 / 2), within(1e-9));
  }

  @Test
  void anUrbanRateLeavesRuralResidentsOut() {
    apply(person("A", "1", 100, "EMPLOYED"));
    apply(
        new ResponseFact(
            MONTH, "640104", "A", "1", 1_000_000, "UNEMPLOYED", List.of(), true, true, -1, false));
    assertThat(at(query(RATE, "1m"), MONTH).value()).isEqualTo(50);
    assertThat(at(query(RATE, "1m", "residence", "urban"), MONTH).value()).isZero();
  }

  @Test
  void aMonthNotSeenIsWarmUpNotZero() {
    apply(person("A", "1", 100, "EMPLOYED"));
    assertThat(at(query(RATE, "1m"), MONTH + 1).known()).isFalse();
    assertThat(at(query(RATE, "3m"), MONTH).flags()).contains(Flags.WARM_UP);
    assertThat(at(query(RATE, "3m"), MONTH + 2).flags()).contains(Flags.INCOMPLETE);
  }

  @Test
  void meanWageIsOfThoseWhoGaveOne() {
    for (int wage : new int[] {-1, 300_000, 500_050}) {
      apply(
          new ResponseFact(
              MONTH, "64", "", "1", 20_000, "EMPLOYED", List.of(), true, false, wage, false));
    }
    Reading wage = at(query("survey.mean_wage", "1m"), MONTH);
    assertThat(wage.value()).isCloseTo(4000.25, within(1e-9));
    assertThat(wage.n()).isEqualTo(2);
  }

  @Test
  void hugeWeightsAndWagesAreTakenBackExactly() {
    apply(person("", "1", 1, "EMPLOYED"));
    ResponseFact huge =
        new ResponseFact(
            MONTH,
            "640104",
            "",
            "1",
            9_000_000_000_000L,
            "EMPLOYED",
            List.of("YOUTH"),
            true,
            false,
            4_000_000_000L,
            false);
    apply(huge);
    assertThat(at(query("survey.mean_wage", "1m"), MONTH).value())
        .isCloseTo(40_000_000, within(1e-3));
    apply(huge.negated());
    assertThat(at(query("survey.mean_wage", "1m"), MONTH).known()).isFalse();
    apply(person("", "1", 1, "EMPLOYED").negated());
    assertThat(state.names()).isEmpty();
  }

  @Test
  void randomSamplesAgreeWithTheDefinitionAlsoByGroupAndPooledAndAfterTakingBack() {
    for (long seed = 1; seed <= 25; seed++) {
      Random random = new Random(seed);
      SurveyIndicatorTest fresh = new SurveyIndicatorTest();
      List<ResponseFact> all = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        if (!all.isEmpty() && random.nextInt(5) == 0) {
          fresh.apply(all.remove(random.nextInt(all.size())).negated());
        } else {
          all.add(random(random));
          fresh.apply(all.get(all.size() - 1));
        }
      }
      for (String group : new String[] {"", "YOUTH", "MIGRANT"}) {
        fresh.compare(all, group, 1, seed);
        fresh.compare(all, group, 3, seed);
      }
    }
  }

  private static ResponseFact random(Random random) {
    Set<String> groups = new TreeSet<>();
    if (random.nextInt(3) == 0) {
      groups.add("YOUTH");
    }
    if (random.nextInt(20) == 0) {
      groups.add("MIGRANT");
    }
    return new ResponseFact(
        MONTH - random.nextInt(3),
        random.nextBoolean() ? "640104" : "640105",
        "s" + random.nextInt(3),
        "p" + random.nextInt(4),
        10_000L + random.nextInt(5_000_000),
        ACTIVITIES[random.nextInt(4)],
        List.copyOf(groups),
        random.nextInt(10) > 0,
        random.nextInt(4) == 0,
        random.nextBoolean() ? -1 : random.nextInt(1_000_000),
        false);
  }

  private void compare(List<ResponseFact> all, String group, int months, long seed) {
    Query query =
        new Query(
            RATE, "", group, query(RATE, months + "m").window(), Map.of("residence", "urban"));
    Reading reading = at(query, MONTH);
    double[] naive = naive(all, group, months);
    String as = "seed " + seed + ", group " + group + ", months " + months;
    if (Double.isNaN(naive[0])) {
      assertThat(reading.known()).as(as).isFalse();
      return;
    }
    assertThat(reading.value()).as(as).isCloseTo(naive[0], within(1e-9));
    assertThat(reading.standardError()).as(as).isCloseTo(naive[1], within(1e-9));
    assertThat((double) reading.n()).as(as).isEqualTo(naive[2]);
    if (reading.degreesOfFreedom() > 0) {
      double t = new TDistribution(reading.degreesOfFreedom()).inverseCumulativeProbability(0.975);
      assertThat(Bounds.lower(reading)).isCloseTo(naive[0] - t * naive[1], within(1e-6));
      assertThat(Bounds.upper(reading)).isCloseTo(naive[0] + t * naive[1], within(1e-6));
    }
  }

  /** Person by person, as domain text 4.2 writes it. */
  private static double[] naive(List<ResponseFact> all, String group, int months) {
    Map<String, Set<String>> psus = new TreeMap<>();
    Map<String, double[]> sums = new TreeMap<>();
    double u = 0;
    double l = 0;
    int n = 0;
    for (ResponseFact f : all) {
      if (f.month() <= MONTH - months) {
        continue;
      }
      String stratum = f.region() + '/' + f.stratum();
      psus.computeIfAbsent(stratum, k -> new TreeSet<>()).add(f.psu());
      boolean in = f.adult() && !f.rural() && (group.isEmpty() || f.groups().contains(group));
      if (!in || f.activity().equals("INACTIVE")) {
        continue;
      }
      double w = f.weight() / 1e4;
      double y = f.activity().equals("UNEMPLOYED") ? w : 0;
      double[] sum = sums.computeIfAbsent(stratum + '/' + f.psu(), k -> new double[2]);
      sum[0] += y;
      sum[1] += w;
      u += y;
      l += w;
      n++;
    }
    double rate = u / l;
    double variance = 0;
    for (Map.Entry<String, Set<String>> stratum : psus.entrySet()) {
      variance += variance(stratum.getKey(), stratum.getValue(), sums, rate, l);
    }
    return new double[] {100 * rate, 100 * Math.sqrt(variance), n};
  }

  private static double variance(
      String stratum, Set<String> psus, Map<String, double[]> sums, double rate, double l) {
    int n = psus.size();
    if (n < 2) {
      return 0;
    }
    double[] g = new double[n];
    double mean = 0;
    int i = 0;
    for (String psu : psus) {
      double[] sum = sums.getOrDefault(stratum + '/' + psu, new double[2]);
      g[i] = (sum[0] - rate * sum[1]) / l;
      mean += g[i++] / n;
    }
    double squares = 0;
    for (double each : g) {
      squares += (each - mean) * (each - mean);
    }
    return squares * n / (n - 1);
  }
}
