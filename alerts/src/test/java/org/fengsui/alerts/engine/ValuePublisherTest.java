package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of closed days: first lines, revisions, runs of zeros, late records, open periods. */
final class ValuePublisherTest {
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");

  private static KeyEngineHarness apply(
      KeyEngineHarness harness, String date, String id, String effective, long persons) {
    Amount fact =
        new Amount("layoffs.persons", "", KeyEngineHarness.day(effective), persons, 1, true);
    return harness.apply(date, FactKind.LAYOFF, id, 1, false, fact);
  }

  private static List<String> lines(KeyEngineHarness harness) {
    return harness.values.stream()
        .map(v -> v.getPeriodLabel() + " " + v.getValue().longValue() + " r" + v.getRevision())
        .toList();
  }

  @Test
  void aDayIsPublishedWhenItClosesAndZerosAreSaidOnce() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-03-02", "R1", "2026-03-02", 30);
    assertThat(harness.values).isEmpty();
    harness.until("2026-05-10");
    assertThat(lines(harness)).hasSize(31);
    assertThat(lines(harness)).startsWith("2026-03-02 30 r1", "2026-03-03 30 r1");
    assertThat(lines(harness)).endsWith("2026-03-31 30 r1", "2026-04-01 0 r1");
    assertThat(harness.values.get(0).getAsOf().toEpochMilli())
        .isEqualTo(Moment.startOfDay(KeyEngineHarness.day("2026-03-04"), KeyEngineHarness.ZONE));
  }

  @Test
  void aLateRecordPublishesDaysThatHadNoLineYet() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-01-05", "R1", "2026-01-05", 30);
    harness.until("2026-04-20");
    int before = harness.values.size();
    apply(harness, "2026-04-20", "R2", "2026-03-10", 7);
    // the key slept, so the days up to now close at this very record
    assertThat(lines(harness).subList(before, harness.values.size()))
        .hasSize(31)
        .startsWith("2026-03-10 7 r1")
        .endsWith("2026-04-08 7 r1", "2026-04-09 0 r1");
  }

  @Test
  void aLateRecordRevisesDaysThatHadOne() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-03-02", "R1", "2026-03-02", 30)
            .until("2026-03-06");
    int before = harness.values.size();
    apply(harness, "2026-03-06", "R2", "2026-03-03", 7);
    assertThat(harness.values).hasSize(before);
    harness.until("2026-03-07");
    assertThat(lines(harness).subList(before, harness.values.size()))
        .containsExactly("2026-03-03 37 r2", "2026-03-04 37 r2", "2026-03-05 37 r1");
    assertThat(harness.values.get(before).getAsOf().toEpochMilli())
        .isEqualTo(Moment.startOfDay(KeyEngineHarness.day("2026-03-07"), KeyEngineHarness.ZONE));
  }

  @Test
  void manyLateRecordsOfADayArePublishedOnceEach() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-03-02", "R1", "2026-03-02", 30)
            .until("2026-03-06");
    int before = harness.values.size();
    for (int record = 0; record < 50; record++) {
      apply(harness, "2026-03-06", "L" + record, "2026-03-03", 1);
    }
    harness.until("2026-03-07");
    assertThat(lines(harness).subList(before, harness.values.size()))
        .containsExactly("2026-03-03 80 r2", "2026-03-04 80 r2", "2026-03-05 80 r1");
  }

  @Test
  void whatALateRecordMovedIsPublishedAtTheEndOfAReplayAndChangesNothing() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-03-02", "R1", "2026-03-02", 30)
            .until("2026-03-06");
    apply(harness, "2026-03-06", "R2", "2026-03-03", 7);
    RuleEngine engine = new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false);
    for (int again = 0; again < 2; again++) {
      Outcome end =
          engine.finish(COUNTY, harness.state, KeyEngineHarness.noon("2026-03-06"), RuleSet.EMPTY);
      assertThat(end.values())
          .extracting(v -> v.getPeriodLabel() + " r" + v.getRevision())
          .startsWith("2026-03-03 r2", "2026-03-04 r2", "2026-03-05 r1");
    }
  }

  @Test
  void openPeriodsAreEstimatedAtTheEndAndChangeNothing() {
    KeyEngineHarness harness =
        apply(new KeyEngineHarness(COUNTY), "2026-03-02", "R1", "2026-03-02", 30);
    RuleEngine engine = new RuleEngine(KeyEngineHarness.PLACE, MessageStatus.TEST, false, false);
    for (int again = 0; again < 2; again++) {
      Outcome end =
          engine.finish(COUNTY, harness.state, KeyEngineHarness.noon("2026-03-02"), RuleSet.EMPTY);
      assertThat(end.warnings()).isEmpty();
      assertThat(end.values()).hasSize(1);
      assertThat(end.values().get(0).getFlags()).contains("provisional");
      assertThat(end.values().get(0).getValue()).isEqualTo(30.0);
    }
  }

  @Test
  void employersAreNotPublishedUnlessAskedFor() {
    KeyEngineHarness harness = new KeyEngineHarness(ScopeKey.employer("E1"));
    harness.file("2026-03-02", KeyEngineHarness.report("R1", "2026-03-02", 30, 100, "2026-03-02"));
    assertThat(harness.until("2026-05-01").values).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theLastLineOfEachDayIsTheSumOfItsThirtyDays(long seed) {
    Random random = new Random(seed);
    KeyEngineHarness harness = new KeyEngineHarness(COUNTY);
    TreeMap<Integer, Long> persons = new TreeMap<>();
    int first = KeyEngineHarness.day("2026-01-05");
    for (int day = first; day < first + 150; day++) {
      if (random.nextInt(9) == 0) {
        int effective = day - random.nextInt(40);
        long added = 1L + random.nextInt(90);
        persons.merge(effective, added, Long::sum);
        apply(harness, date(day), "R" + day, date(effective), added);
      }
    }
    int last = first + 150;
    harness.until(date(last));
    TreeMap<Integer, Long> said = new TreeMap<>();
    for (IndicatorValue value : harness.values) {
      said.put((int) value.getPeriod().toEpochDay(), value.getValue().longValue());
    }
    for (int day = persons.firstKey(); day < last - 1; day++) {
      long sum =
          persons.subMap(day - 29, true, day, true).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      assertThat(said.getOrDefault(day, 0L)).as("seed %d, %s", seed, date(day)).isEqualTo(sum);
    }
  }

  private static String date(int day) {
    return java.time.LocalDate.ofEpochDay(day).toString();
  }
}
