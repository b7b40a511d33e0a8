package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

/** What is late and how long ids are kept follows the rules in force, not those of the start. */
@SuppressWarnings("try") // a harness may be interrupted while it closes
class RulesOfRecordsTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Gate GATE = History.ningxia().gate();

  private static Harness start(OperatorSubtaskState state, RuleHistory versions) throws Exception {
    LatestRevisionFunction function =
        new LatestRevisionFunction(History.live(), Ordering.onArrival(), HistoryPolicy.NONE)
            .withRules(versions, false);
    Harness harness = new Harness(function);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<String, Arrival, ThresholdRule, KeyedFact> {
    Harness(LatestRevisionFunction function) throws Exception {
      super(
          new CoBroadcastWithKeyedOperator<>(function, List.of(LatestRevisionFunction.RULES)),
          LatestRevisionFunction::key,
          rule -> "",
          Types.STRING);
      setup(
          org.fengsui.jobs.types.JobTypes.KEYED_FACT.createSerializer(
              executionConfig.getSerializerConfig()));
    }

    void rule(String id, int version, Instant from, String window) throws Exception {
      processElement2(new StreamRecord<>(version(id, version, from, window)));
    }

    /** Sends a report of persons dismissed so many days before it is known. */
    void report(String id, Instant known, int daysBefore, int persons) throws Exception {
      LayoffReport report = History.reported("", id, persons, known);
      LocalDate day = report.getStages().get(0).getEffectiveDate().minusDays(daysBefore);
      report =
          LayoffReport.newBuilder(report)
              .setStages(
                  List.of(
                      LayoffStage.newBuilder()
                          .setEffectiveDate(day)
                          .setPersons((long) persons)
                          .build()))
              .build();
      Arrival arrival = ArrivalDeserializer.ask(GATE, History.incoming(report, 0));
      assertThat(arrival.refused()).isNull();
      processElement1(new StreamRecord<>(arrival, known.toEpochMilli()));
    }

    void pass(Instant time) throws Exception {
      processBothWatermarks(new Watermark(time.toEpochMilli()));
    }

    List<LateRecord> late() {
      var records = getSideOutput(Tags.LATE_RECORDS);
      return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
    }
  }

  private static ThresholdRule version(String id, int version, Instant from, String window) {
    ThresholdRule rule = History.rule(id, version, from);
    String yaml = rule.getYaml().replaceAll("(?m)^window: .*$", "window: " + window);
    return ThresholdRule.newBuilder(rule).setYaml(yaml).build();
  }

  @Test
  void aRecordIsLateByTheLongestWindowInForce() throws Exception {
    Instant known = Instant.parse("2026-05-01T02:00:00Z");
    Instant july = Instant.parse("2026-07-01T00:00:00Z");
    try (Harness harness = start(null, RuleHistory.NONE)) {
      harness.report("a", known, 90, 5);
      assertThat(harness.late()).as("62 days of payroll-loss").hasSize(1);
      assertThat(harness.late().get(0).getDaysLate()).isEqualTo(29);
      harness.rule("layoff-area", 2, SINCE, "91d");
      harness.report("b", known, 90, 5);
      harness.report("c", known, 91, 5);
      assertThat(harness.late()).as("the 91st day is late, the 90th no more").hasSize(2);
      harness.rule("layoff-area", 3, july, "30d");
      harness.report("d", known, 90, 5);
      assertThat(harness.late()).as("the shorter one holds from July on").hasSize(2);
      harness.report("e", july, 90, 5);
      assertThat(harness.late()).hasSize(3);
    }
  }

  @Test
  void anIdStaysForALongerRuleAndGoesWithIt() throws Exception {
    Instant known = Instant.parse("2026-05-01T02:00:00Z");
    Instant least = known.plusSeconds(86_400L * (LatestRevision.KEPT_DAYS + 2));
    try (Harness harness = start(null, RuleHistory.NONE)) {
      harness.report("a", known, 0, 5);
      harness.rule("group-surge", 2, SINCE, "365d");
      harness.pass(least);
      assertThat(harness.numKeyedStateEntries()).as("a longer rule came").isEqualTo(1);
      harness.rule("group-surge", 3, least.minusSeconds(60), "30d");
      harness.report("a", least, 0, 5);
      harness.pass(least.plusSeconds(86_400L * (LatestRevision.KEPT_DAYS + 2)));
      assertThat(harness.numKeyedStateEntries()).as("it went, and so did the id").isZero();
    }
  }

  @Test
  void rulesAreKnownAtTheStartAndAfterARestore() throws Exception {
    Instant known = Instant.parse("2026-05-01T02:00:00Z");
    RuleHistory topic =
        () -> List.of(History.arriving(version("layoff-area", 2, SINCE, "91d"), SINCE));
    OperatorSubtaskState state;
    try (Harness harness = start(null, topic)) {
      harness.report("a", known, 90, 5);
      assertThat(harness.late()).isEmpty();
      state = harness.snapshot(1, 1);
    }
    try (Harness harness = start(state, RuleHistory.NONE)) {
      harness.report("b", known, 90, 5);
      assertThat(harness.late()).isEmpty();
    }
  }
}
