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
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.place.SurveyBreakdowns.AgeBand;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Periods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates by group against sums over persons, one by one, as the definitions read. */
class SurveyBreakdownsReferenceTest {
  private static final int MONTH = Periods.monthOf(Fixtures.day("2026-03-01"));
  private static final SurveyBreakdowns PLAN =
      new SurveyBreakdowns(
          List.of("M", "F"),
          List.of(new AgeBand(16, 24), new AgeBand(25, 59), new AgeBand(60, Integer.MAX_VALUE)),
          List.of("LOW", "HIGH"),
          List.of("REGULAR", "FLEXIBLE", "PLATFORM"),
          List.of("URBAN", "RURAL"),
          List.of("YOUTH"));
  private static final List<String> MEASURES =
      List.of(
          "survey.unemployment_rate",
          "survey.participation_rate",
          "survey.employment_rate",
          "survey.mean_wage",
          "survey.flexible_share",
          "survey.platform_share",
          "survey.mean_hours",
          "survey.school_share");

  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();

  /** A person as the survey writes it; null: not given. */
  private record Person(
      int month,
      String stratum,
      String psu,
      long weight,
      String activity,
      Integer age,
      String sex,
      String education,
      String form,
      String residence,
      Double hours,
      Double wage,
      Boolean school,
      boolean youth) {
    boolean employed() {
      return activity.equals("EMPLOYED");
    }

    ResponseFact fact() {
      String known = employed() ? form : null;
      List<String> cells =
          PLAN.cellsOf(new SurveyBreakdowns.Person(sex, age, education, known, residence));
      ResponseFact.Details details =
          new ResponseFact.Details(
              PLAN.mark(),
              cells,
              known == null ? "" : known,
              hours == null || !employed() ? -1 : Math.round(hours * 100),
              school == null ? -1 : school ? 1 : 0);
      return new ResponseFact(
          month,
          "640104",
          stratum,
          psu,
          weight,
          activity,
          youth ? List.of("YOUTH") : List.of(),
          age == null || age >= 16,
          residence.equals("RURAL"),
          wage == null ? -1 : Math.round(wage * 100),
          details,
          false);
    }

    boolean in(String group) {
      String[] part = group.split("=", -1);
      return switch (part[0]) {
        case "" -> true;
        case "sex" -> part[1].equals(sex);
        case "education" -> part[1].equals(education);
        case "residence" -> part[1].equals(residence);
        case "form" -> employed() && part[1].equals(form);
        case "age" -> age != null && ofAge(part[1]);
        default -> youth;
      };
    }

    private boolean ofAge(String band) {
      String[] ends = band.split("[-+]", -1);
      return age >= Integer.parseInt(ends[0])
          && (ends[1].isEmpty() || age <= Integer.parseInt(ends[1]));
    }

    /** What it adds above and below the line, or null when it is in neither. */
    double[] part(String measure) {
      double w = weight / 1e4;
      return switch (measure) {
        case "survey.unemployment_rate" ->
            activity.equals("INACTIVE") ? null : new double[] {employed() ? 0 : w, w};
        case "survey.participation_rate" -> new double[] {activity.equals("INACTIVE") ? 0 : w, w};
        case "survey.employment_rate" -> new double[] {employed() ? w : 0, w};
        case "survey.mean_wage" -> wage == null ? null : new double[] {w * wage, w};
        case "survey.flexible_share" ->
            formless() ? null : new double[] {form.equals("REGULAR") ? 0 : w, w};
        case "survey.platform_share" ->
            formless() ? null : new double[] {form.equals("PLATFORM") ? w : 0, w};
        case "survey.mean_hours" ->
            hours == null || !employed() ? null : new double[] {w * hours, w};
        default -> school == null ? null : new double[] {school ? w : 0, w};
      };
    }

    private boolean formless() {
      return form == null || !employed();
    }
  }

  private static <T> T some(Random random, T[] values) {
    int at = random.nextInt(values.length + 1);
    return at == values.length ? null : values[at];
  }

  private static Person person(Random random) {
    String[] activities = {"EMPLOYED", "EMPLOYED", "EMPLOYED", "UNEMPLOYED", "INACTIVE"};
    return new Person(
        MONTH - random.nextInt(2),
        "s" + random.nextInt(3),
        "p" + random.nextInt(4),
        10_000L + random.nextInt(900_000),
        activities[random.nextInt(5)],
        random.nextInt(8) == 0 ? null : 10 + random.nextInt(70),
        some(random, new String[] {"M", "F", "X"}),
        some(random, new String[] {"LOW", "HIGH"}),
        some(random, new String[] {"REGULAR", "FLEXIBLE", "PLATFORM"}),
        random.nextInt(3) == 0 ? "RURAL" : "URBAN",
        random.nextInt(4) == 0 ? null : random.nextInt(160) / 2.0,
        random.nextBoolean() ? null : 1000.0 + random.nextInt(9000),
        random.nextInt(5) == 0 ? null : random.nextInt(3) == 0,
        random.nextInt(5) == 0);
  }

  private void apply(ResponseFact fact) {
    int day = Periods.lastDayOf(fact.month());
    applier.apply(Fixtures.keyed(new ScopeKey("region", "64"), fact, day, "x", 1), state);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyEstimateOfEveryGroupAgreesWithItsPersons(long seed) {
    Random random = new Random(seed);
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      if (!all.isEmpty() && random.nextInt(6) == 0) {
        apply(all.remove(random.nextInt(all.size())).fact().negated());
      } else {
        all.add(person(random));
        apply(all.get(all.size() - 1).fact());
      }
    }
    List<String> groups = new ArrayList<>(PLAN.groups());
    groups.add("");
    int known = 0;
    for (String group : groups) {
      for (String measure : MEASURES) {
        known += compare(all, group, measure, 1, seed) ? 1 : 0;
        compare(all, group, measure, 2, seed);
      }
    }
    assertThat(known).isGreaterThan(90);
  }

  private boolean compare(List<Person> all, String group, String measure, int months, long seed) {
    Query query = new Query(measure, "", group, query(measure, months + "m").window(), Map.of());
    Reading reading = read(state, query, Periods.lastDayOf(MONTH), place);
    Naive naive = Naive.of(all, group, measure, months);
    String as = "seed %d, %s of '%s', %d months".formatted(seed, measure, group, months);
    if (naive.n == 0) {
      assertThat(reading.known()).as(as).isFalse();
      return false;
    }
    double scale = measure.contains("mean") ? 1 : 100;
    assertThat(reading.value()).as(as).isCloseTo(scale * naive.ratio(), within(1e-8));
    assertThat(reading.n()).as(as).isEqualTo(naive.n);
    assertThat(reading.psus()).as(as).isEqualTo(naive.members.size());
    assertThat(reading.degreesOfFreedom()).as(as).isEqualTo(naive.degreesOfFreedom());
    assertThat(reading.standardError()).as(as).isCloseTo(scale * naive.error(), within(1e-8));
    return true;
  }

  /** Sums over persons, and the textbook's variance over strata and PSUs. */
  private static final class Naive {
    private final Map<String, Set<String>> strata = new TreeMap<>();
    private final Map<String, double[]> sums = new TreeMap<>();
    private final Set<String> members = new TreeSet<>();
    private double y;
    private double x;
    private long n;

    static Naive of(List<Person> all, String group, String measure, int months) {
      Naive naive = new Naive();
      for (Person p : all) {
        if (p.month() > MONTH - months) {
          // Who is too young, or in no cell of the breakdown, is still a response of the PSU.
          naive.strata.computeIfAbsent(p.stratum(), k -> new TreeSet<>()).add(p.psu());
          boolean adult = p.age() == null || p.age() >= 16;
          naive.add(p, adult && p.in(group) ? p.part(measure) : null);
        }
      }
      return naive;
    }

    private void add(Person p, double[] part) {
      if (part == null) {
        return;
      }
      String psu = p.stratum() + '/' + p.psu();
      members.add(psu);
      double[] sum = sums.computeIfAbsent(psu, k -> new double[2]);
      sum[0] += part[0];
      sum[1] += part[1];
      y += part[0];
      x += part[1];
      n++;
    }

    double ratio() {
      return y / x;
    }

    int degreesOfFreedom() {
      return (int)
          (members.size()
              - members.stream().map(m -> m.substring(0, m.indexOf('/'))).distinct().count());
    }

    double error() {
      double variance = 0;
      for (Map.Entry<String, Set<String>> stratum : strata.entrySet()) {
        int psus = stratum.getValue().size();
        List<Double> g = new ArrayList<>();
        for (String psu : stratum.getValue()) {
          double[] sum = sums.getOrDefault(stratum.getKey() + '/' + psu, new double[2]);
          g.add((sum[0] - ratio() * sum[1]) / x);
        }
        double mean = g.stream().mapToDouble(v -> v).sum() / psus;
        double squares = g.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        variance += psus > 1 ? squares * psus / (psus - 1) : 0;
      }
      return Math.sqrt(variance);
    }
  }
}
