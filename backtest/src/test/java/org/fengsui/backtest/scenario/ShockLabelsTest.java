package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a generated year really carry what its truth says, whatever the seed. */
class ShockLabelsTest {
  private static final Map<Long, Played> PLAYED = new HashMap<>();

  /** One year and the truth beside it. */
  private record Played(List<Truth> truth, List<Emission> rows) {
    static Played of(long seed) {
      return PLAYED.computeIfAbsent(
          seed,
          s -> {
            Scenario scenario = new Scenario(Ningxia.setting(s, 0.02));
            List<Emission> rows = new ArrayList<>();
            scenario.play(rows::add);
            return new Played(scenario.truth(), rows);
          });
    }

    List<Truth> of(String... kinds) {
      return truth.stream().filter(t -> List.of(kinds).contains(t.kind())).toList();
    }

    <T extends SpecificRecord> List<T> about(Truth truth, Class<T> type) {
      return emissions(truth, type).map(e -> type.cast(e.record())).toList();
    }

    /** Clean rows of a type about the employers of a shock. */
    Stream<Emission> emissions(Truth truth, Class<?> type) {
      return rows.stream()
          .filter(e -> type.isInstance(e.record()) && e.kind() != Tally.Kind.BAD)
          .filter(
              e ->
                  truth
                      .employers()
                      .contains(String.valueOf(RecordEdits.get(e.record(), "employer_id"))));
    }

    /** Stages of the latest revision of each report, as the shock wrote it. */
    List<LayoffStage> stages(Truth truth) {
      Map<String, LayoffReport> latest = new TreeMap<>();
      emissions(truth, LayoffReport.class)
          .map(e -> (LayoffReport) e.record())
          .sorted(Comparator.comparingInt(LayoffReport::getRevision))
          .forEach(r -> latest.put(r.getReportId(), r));
      return latest.values().stream().flatMap(r -> r.getStages().stream()).toList();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void thereIsOneShockOfEachKindAndFourRoutineOnes(long seed) {
    Map<String, Integer> kinds = new TreeMap<>();
    Played.of(seed).truth().forEach(t -> kinds.merge(t.kind(), 1, Integer::sum));
    assertThat(kinds)
        .as("seed %d", seed)
        .containsEntry("routine-layoff", 4)
        .containsOnlyKeys(
            "staged-layoff",
            "county-cluster",
            "industry-slide",
            "unreported",
            "closed-firm",
            "staggered-layoff",
            "fraud-revised",
            "silent-source",
            "routine-layoff");
    assertThat(Played.of(seed).truth().stream().filter(Truth::detectorOnly))
        .extracting(Truth::kind)
        .containsExactly("staggered-layoff");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void reportedShocksBeginAndEndWithTheirStagesAndAreKnownByTheirFirstReport(long seed) {
    Played year = Played.of(seed);
    for (Truth truth :
        year.of("staged-layoff", "county-cluster", "staggered-layoff", "routine-layoff")) {
      String as = "seed %d, %s".formatted(seed, truth.shockId());
      TreeSet<LocalDate> dates = new TreeSet<>();
      year.stages(truth).forEach(s -> dates.add(s.getEffectiveDate()));
      assertThat(truth.start()).as(as).isEqualTo(dates.first());
      assertThat(truth.end()).as(as).isEqualTo(dates.last());
      long first =
          year.emissions(truth, LayoffReport.class)
              .mapToLong(Emission::knownAt)
              .min()
              .orElseThrow();
      assertThat(truth.firstReportable()).as(as).isEqualTo(Instant.ofEpochMilli(first));
      assertThat(truth.firstReportable())
          .as("planned dismissals are known ahead; " + as)
          .isBefore(truth.start().atStartOfDay(ReportingDelay.ZONE).toInstant());
      assertThat(year.about(truth, LayoffReport.class))
          .as(as)
          .allMatch(r -> r.getRegion().equals(truth.area()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void routineLayoffsAreAsLargeAsTheLawAsks(long seed) {
    Played year = Played.of(seed);
    for (Truth truth : year.of("routine-layoff")) {
      assertThat(year.stages(truth))
          .as("seed %d, %s", seed, truth.shockId())
          .allMatch(s -> s.getPersons() >= 20);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void wavesOfClaimsLieWithinTheirDatesAndAreKnownByTheFirstClaim(long seed) {
    Played year = Played.of(seed);
    for (Truth truth : year.of("unreported", "fraud-revised")) {
      String as = "seed %d, %s".formatted(seed, truth.shockId());
      List<Emission> own =
          year.emissions(truth, InsuranceClaim.class)
              .filter(e -> ((InsuranceClaim) e.record()).getClaimId().startsWith(truth.shockId()))
              .toList();
      assertThat(own).as(as).isNotEmpty();
      // who loses work on a holiday claims on the first day on which offices are open
      int last = ClaimWave.open((int) truth.end().toEpochDay());
      assertThat(own)
          .as(as)
          .extracting(e -> ((InsuranceClaim) e.record()).getReferenceDate())
          .allMatch(d -> !d.isBefore(truth.start()) && d.toEpochDay() <= last);
      long first = own.stream().mapToLong(Emission::knownAt).min().orElseThrow();
      assertThat(truth.firstReportable()).as(as).isEqualTo(Instant.ofEpochMilli(first));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void theSlideTakesAQuarterOfEveryEmployerOfOneIndustryAndStopsThere(long seed) {
    Played year = Played.of(seed);
    Truth truth = year.of("industry-slide").get(0);
    Map<String, TreeMap<LocalDate, Long>> months = new TreeMap<>();
    for (EmployerRegisterEntry row : year.about(truth, EmployerRegisterEntry.class)) {
      assertThat(row.getIndustry()).as("seed %d", seed).isEqualTo("38");
      if (row.getSource() != null) {
        months
            .computeIfAbsent(row.getEmployerId(), id -> new TreeMap<>())
            .merge(row.getAsOf(), row.getHeadcount(), Math::max);
      }
    }
    assertThat(months.keySet())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(truth.employers());
    months.forEach(
        (id, headcounts) -> {
          double before = headcounts.get(LocalDate.of(2025, 3, 31));
          double after = headcounts.get(LocalDate.of(2025, 8, 31));
          double later = headcounts.get(LocalDate.of(2025, 11, 30));
          assertThat(after / before).as("seed %d, %s", seed, id).isBetween(0.68, 0.80);
          assertThat(later / after).as("seed %d, %s", seed, id).isBetween(0.95, 1.05);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 64})
  void everyPayrollRowOfAShockStandsInItsArea(long seed) {
    Played year = Played.of(seed);
    for (Truth truth : year.truth()) {
      String inside = truth.area().endsWith("00") ? truth.area().substring(0, 4) : truth.area();
      assertThat(year.about(truth, EmployerRegisterEntry.class))
          .as("seed %d, %s", seed, truth.shockId())
          .allMatch(row -> row.getRegion().startsWith(inside));
    }
  }
}
