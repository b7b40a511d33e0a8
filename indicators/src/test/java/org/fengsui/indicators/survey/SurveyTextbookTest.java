package org.fengsui.indicators.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengsui.indicators.Fixtures.query;
import static org.fengsui.indicators.Fixtures.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All four measures against the linearised variable of each person, z = w (y - R x) / X, added up
 * by PSU: the variance of the total of z is that of the ratio (Särndal, Swensson and Wretman 1992,
 * 5.5 to 5.7, with replacement).
 */
class SurveyTextbookTest {
  private static final int MONTH = 660;
  private final Jurisdiction place = Fixtures.place();
  private final List<ResponseFact> people = new ArrayList<>();
  private final MapKeyState state = new MapKeyState();

  /** y and x of one person, as the measure defines them. */
  private record Measure(
      String name,
      double scale,
      ToDoubleFunction<ResponseFact> y,
      ToDoubleFunction<ResponseFact> x) {}

  private static double is(ResponseFact person, String... activities) {
    return List.of(activities).contains(person.activity()) ? 1 : 0;
  }

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "survey.unemployment_rate",
              100,
              p -> is(p, "UNEMPLOYED"),
              p -> is(p, "UNEMPLOYED", "EMPLOYED")),
          new Measure(
              "survey.participation_rate", 100, p -> is(p, "UNEMPLOYED", "EMPLOYED"), p -> 1),
          new Measure("survey.employment_rate", 100, p -> is(p, "EMPLOYED"), p -> 1),
          new Measure(
              "survey.mean_wage",
              1,
              p -> Math.max(0, p.wage()) / 100.0,
              p -> p.wage() < 0 ? 0 : 1));

  private void sample(Random random) {
    FactApplier applier = new FactApplier(place);
    String[] activities = {"EMPLOYED", "EMPLOYED", "EMPLOYED", "UNEMPLOYED", "INACTIVE"};
    int strata = 1 + random.nextInt(4);
    for (int i = 0; i < 200; i++) {
      int stratum = random.nextInt(strata);
      ResponseFact person =
          new ResponseFact(
              MONTH - random.nextInt(3),
              random.nextInt(3) == 0 ? "640202" : "640104",
              "s" + stratum,
              "p" + random.nextInt(stratum + 1),
              1 + random.nextInt(9_000_000),
              activities[random.nextInt(5)],
              random.nextInt(4) == 0 ? List.of("YOUTH") : List.of(),
              random.nextInt(12) > 0,
              random.nextInt(3) == 0,
              random.nextInt(3) == 0 ? -1 : random.nextInt(2_000_000),
              false);
      people.add(person);
      int day = Periods.lastDayOf(person.month());
      applier.apply(Fixtures.keyed(new ScopeKey("region", "64"), person, day, "x", 1), state);
    }
  }

  /** Ratio, standard error, members, degrees of freedom. */
  private double[] naive(Measure measure, String group, int months, boolean urban) {
    List<ResponseFact> pooled = people.stream().filter(p -> p.month() > MONTH - months).toList();
    List<ResponseFact> in =
        pooled.stream()
            .filter(p -> p.adult() && !(urban && p.rural()))
            .filter(p -> group.isEmpty() || p.groups().contains(group))
            .toList();
    double y = in.stream().mapToDouble(p -> p.weight() / 1e4 * measure.y.applyAsDouble(p)).sum();
    double x = in.stream().mapToDouble(p -> p.weight() / 1e4 * measure.x.applyAsDouble(p)).sum();
    Map<String, Map<String, Double>> totals = new TreeMap<>();
    for (ResponseFact p : pooled) {
      totals.computeIfAbsent(p.region() + p.stratum(), k -> new TreeMap<>()).put(p.psu(), 0.0);
    }
    Map<String, Map<String, Double>> members = new TreeMap<>();
    double n = 0;
    for (ResponseFact p : in) {
      double z =
          p.weight() / 1e4 * (measure.y.applyAsDouble(p) - y / x * measure.x.applyAsDouble(p)) / x;
      totals.get(p.region() + p.stratum()).merge(p.psu(), z, Double::sum);
      if (measure.x.applyAsDouble(p) > 0) {
        members.computeIfAbsent(p.region() + p.stratum(), k -> new TreeMap<>()).put(p.psu(), 1.0);
        n++;
      }
    }
    double df = members.values().stream().mapToInt(Map::size).sum() - (double) members.size();
    return new double[] {measure.scale * y / x, measure.scale * error(totals), n, df};
  }

  private static double error(Map<String, Map<String, Double>> totals) {
    double variance = 0;
    for (Map<String, Double> psus : totals.values()) {
      int n = psus.size();
      // The sum over all pairs of PSUs, which needs no mean.
      double pairs = 0;
      for (double a : psus.values()) {
        for (double b : psus.values()) {
          pairs += (a - b) * (a - b) / 2;
        }
      }
      variance += n > 1 ? pairs / (n - 1) : 0;
    }
    return Math.sqrt(variance);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyMeasureAgreesWithItsLinearisedVariable(long seed) {
    sample(new Random(seed));
    for (Measure measure : MEASURES) {
      for (String group : new String[] {"", "YOUTH"}) {
        for (int months = 1; months <= 3; months += 2) {
          compare(measure, group, months, false, seed);
          compare(measure, group, months, true, seed);
        }
      }
    }
  }

  private void compare(Measure measure, String group, int months, boolean urban, long seed) {
    Map<String, String> options = urban ? Map.of("residence", "urban") : Map.of();
    Query query =
        new Query(measure.name, "", group, query(measure.name, months + "m").window(), options);
    Reading reading = read(state, query, Periods.lastDayOf(MONTH), place);
    double[] naive = naive(measure, group, months, urban);
    String as =
        "seed %d, %s of '%s' over %d months, urban %s"
            .formatted(seed, measure.name, group, months, urban);
    assertThat(reading.value()).as(as).isCloseTo(naive[0], within(1e-9 * Math.abs(naive[0])));
    assertThat((double) reading.n()).as(as).isEqualTo(naive[2]);
    assertThat((double) reading.degreesOfFreedom()).as(as).isEqualTo(naive[3]);
    if (!Double.isNaN(reading.standardError())) {
      assertThat(reading.standardError())
          .as(as)
          .isCloseTo(naive[1], within(1e-9 + 1e-9 * naive[1]));
    }
    bounds(query, reading, as);
  }

  private void bounds(Query query, Reading reading, String as) {
    int day = Periods.lastDayOf(MONTH);
    double lower = read(state, query.indicator(query.indicator() + ".lower"), day, place).value();
    double upper = read(state, query.indicator(query.indicator() + ".upper"), day, place).value();
    if (reading.degreesOfFreedom() < 1 || Double.isNaN(reading.standardError())) {
      assertThat(lower).as(as).isNaN();
      assertThat(upper).as(as).isNaN();
      return;
    }
    assertThat(upper - reading.value())
        .as(as)
        .isCloseTo(reading.value() - lower, within(1e-9 * Math.abs(reading.value())));
    double width = 2 * 1.959 * reading.standardError();
    assertThat(upper - lower).as(as).isGreaterThanOrEqualTo(width);
  }

  @Test
  void theMultipliersAreThoseOfThePrintedTables() {
    int[] degrees = {1, 2, 5, 10, 30, 120};
    double[] printed = {12.706, 4.303, 2.571, 2.228, 2.042, 1.980};
    for (int i = 0; i < degrees.length; i++) {
      assertThat(StudentT.quantile(0.975, degrees[i])).isCloseTo(printed[i], within(5e-4));
    }
  }
}
