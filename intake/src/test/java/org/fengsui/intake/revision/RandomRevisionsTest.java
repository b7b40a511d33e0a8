package org.fengsui.intake.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.Samples;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random revisions against the recomputation from the highest revisions alone. */
class RandomRevisionsTest {
  private static final List<String> REGIONS =
      List.of("640104", "640202", "640100", "640521", "640382");
  private static final List<String> INDUSTRIES = List.of("C27", "06", "F51", "nonsense");

  private final RevisionResolver resolver = new RevisionResolver(Samples.NINGXIA);
  private final Map<String, StoredRecord> stored = new HashMap<>();
  private final Map<String, Accepted> highest = new HashMap<>();
  private final Map<String, Long> sums = new TreeMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSumOfAllDeliveriesIsThatOfTheHighestRevisions(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 150; step++) {
      Accepted next = random(random, step);
      LatestRevision.Step done = resolver.advance(stored.get(next.recordId()), next);
      stored.put(next.recordId(), done.stored());
      done.facts().forEach(d -> add(sums, d));
      Accepted known = highest.get(next.recordId());
      assertThat(done.duplicate())
          .as("seed %d step %d", seed, step)
          .isEqualTo(known != null && known.revision() >= next.revision());
      if (!done.duplicate()) {
        highest.put(next.recordId(), next);
      }
      assertThat(sums).as("seed %d step %d", seed, step).isEqualTo(recomputed());
    }
  }

  private Map<String, Long> recomputed() {
    Map<String, Long> fresh = new TreeMap<>();
    for (Accepted record : highest.values()) {
      resolver.advance(null, record).facts().forEach(d -> add(fresh, d));
    }
    return fresh;
  }

  private static void add(Map<String, Long> sums, KeyedFact keyed) {
    ScopeKey to = keyed.to();
    if (keyed.fact() instanceof Amount amount) {
      String name = to + "/" + amount.series() + "/" + amount.day();
      sums.merge(name, amount.amount(), RandomRevisionsTest::orGone);
      sums.merge(name + "/records", (long) amount.records(), RandomRevisionsTest::orGone);
      sums.values().removeIf(v -> v == 0);
    } else if (keyed.fact() instanceof ReportFact report) {
      long sign = report.retracts() ? -1 : 1;
      for (ReportFact.Stage stage : report.stages()) {
        String name = to + "/" + report.reportId() + "/" + report.site() + "/" + stage.day();
        sums.merge(name, sign * stage.persons(), RandomRevisionsTest::orGone);
      }
      sums.merge(to + "/reports/" + report.workforce(), sign, RandomRevisionsTest::orGone);
      sums.values().removeIf(v -> v == 0);
    }
  }

  private static Long orGone(Long a, Long b) {
    return a + b;
  }

  private static Accepted random(Random random, int step) {
    List<LayoffStage> stages = new ArrayList<>();
    for (int left = random.nextInt(4); left >= 0; left--) {
      LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
      boolean unknown = random.nextInt(6) == 0;
      stages.add(
          new LayoffStage(
              random.nextInt(8) == 0 ? null : date, unknown ? null : (long) random.nextInt(90)));
    }
    LayoffReport report =
        LayoffReport.newBuilder()
            .setReportId("R" + random.nextInt(8))
            .setRevision(1 + random.nextInt(12))
            .setStatus(random.nextInt(5) == 0 ? RecordStatus.WITHDRAWN : RecordStatus.AMENDED)
            .setEmployerId(random.nextBoolean() ? Samples.EMPLOYER : Samples.OTHER_EMPLOYER)
            .setSiteId(random.nextBoolean() ? "S1" : null)
            .setRegion(REGIONS.get(random.nextInt(REGIONS.size())))
            .setIndustry(INDUSTRIES.get(random.nextInt(INDUSTRIES.size())))
            .setStages(stages)
            .setWorkforce(random.nextBoolean() ? 100L + random.nextInt(3) : null)
            .setNoticeDate(LocalDate.of(2026, 1, 1))
            .setReportedAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(step * 7200L))
            .build();
    return Samples.accepted(Topics.LAYOFF_REPORTS, report);
  }
}
