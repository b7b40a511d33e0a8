package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.testing.CountingParts;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's harness declares that closing may be interrupted
class KeyEngineOperatorTest {
  private static final long END = 10_000;

  @SuppressWarnings("try") // Flink's harness declares that closing may be interrupted
  private static final class Harness extends AbstractStreamOperatorTestHarness<EarlyWarning> {
    Harness(Ordering ordering, int parallelism, int subtask) throws Exception {
      super(
          new KeyEngineFactory(new CountingParts(), ordering, Stage.AREA), 8, parallelism, subtask);
      KeySelector<KeyedFact, ScopeKey> key = KeyedFact::to;
      config.setStatePartitioner(0, key);
      config.setStateKeySerializer(
          JobTypes.SCOPE_KEY.createSerializer(executionConfig.getSerializerConfig()));
      config.serializeAllConfigs();
    }

    private KeyEngineOperator keys() {
      return (KeyEngineOperator) getOperator();
    }

    void send(String key, long knownAt, long amount) throws Exception {
      StreamRecord<KeyedFact> record = new StreamRecord<>(fact(key, knownAt, amount), knownAt);
      keys().setKeyContextElement1(record);
      keys().processElement1(record);
    }

    void pass(long millis) throws Exception {
      keys().processWatermark1(new Watermark(millis));
      keys().processWatermark2(new Watermark(millis));
    }

    /** Entries of keyed state, over all states and keys. */
    int entries() {
      return ((HeapKeyedStateBackend<?>) keys().<ScopeKey>getKeyedStateBackend())
          .numKeyValueStateEntries();
    }

    /** What the engine said so far: what, instant, sum. */
    List<String> said() {
      List<String> said = new ArrayList<>();
      var values = getSideOutput(Tags.VALUES);
      if (values != null) {
        for (StreamRecord<IndicatorValue> record : values) {
          IndicatorValue v = record.getValue();
          long at = v.getAsOf().toEpochMilli();
          said.add(
              v.getScope().getKey() + " " + v.getIndicator() + " @" + at + " = " + v.getValue());
        }
      }
      return said;
    }
  }

  private static KeyedFact fact(String key, long knownAt, long amount) {
    return new KeyedFact(
        new ScopeKey("county", key),
        knownAt,
        FactKind.LAYOFF,
        "r" + amount,
        1,
        false,
        new Amount("layoffs.persons", "", 0, amount, 1, true));
  }

  @Test
  void inFullOrderFactsOfOneInstantAreAppliedTogetherHoweverTheyArrive() throws Exception {
    try (Harness harness = new Harness(Ordering.replay(END), 1, 0)) {
      harness.open();
      harness.send("a", 300, 4);
      harness.send("a", 100, 1);
      harness.send("a", 100, 2);
      assertThat(harness.said()).isEmpty();
      harness.pass(300);
      assertThat(harness.said()).containsExactly("a sum of 2 @100 = 3.0", "a sum of 1 @300 = 7.0");
    }
  }

  @Test
  void aDueWakeUpAndFactsOfTheSameInstantAreOneEvaluation() throws Exception {
    try (Harness harness = new Harness(Ordering.replay(END), 1, 0)) {
      harness.open();
      harness.send("a", 100, 1);
      harness.send("a", 100 + CountingParts.NAP, 2);
      harness.pass(100 + CountingParts.NAP);
      assertThat(harness.said()).containsExactly("a sum of 1 @100 = 1.0", "a sum of 1 @1100 = 3.0");
    }
  }

  @Test
  void theLastWatermarkFiresNothingAfterTheEndAndFinishesEachKeyOnce() throws Exception {
    try (Harness harness = new Harness(Ordering.replay(END), 1, 0)) {
      harness.open();
      harness.send("a", END - 10, 1);
      harness.send("b", END - 5, 2);
      harness.send("b", END + 1, 50);
      harness.pass(Long.MAX_VALUE);
      assertThat(harness.said())
          .containsExactlyInAnyOrder(
              "a sum of 1 @9990 = 1.0",
              "b sum of 1 @9995 = 2.0",
              "a finish @10000 = 1.0",
              "b finish @10000 = 2.0");
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aKeyThatHasNothingLeftTakesNoTimerAndNoState() throws Exception {
    try (Harness harness = new Harness(Ordering.delayed(), 1, 0)) {
      harness.open();
      harness.send("a", 100, 1);
      harness.pass(200);
      harness.snapshot(1, 1);
      assertThat(harness.entries()).isPositive();
      harness.pass(5_000);
      assertThat(harness.said()).containsExactly("a sum of 1 @100 = 1.0", "a woken @1100 = 0.0");
      assertThat(harness.numEventTimeTimers()).isZero();
      harness.snapshot(2, 2);
      assertThat(harness.entries()).isZero();
    }
  }

  @Test
  void onArrivalADueWakeUpComesBeforeTheRecordAndAStragglerIsAppliedAtTheKeysLatest()
      throws Exception {
    try (Harness harness = new Harness(Ordering.onArrival(), 1, 0)) {
      harness.open();
      harness.send("a", 100, 1);
      harness.send("a", 5_000, 2);
      harness.send("a", 4_000, 4);
      assertThat(harness.said())
          .containsExactly(
              "a sum of 1 @100 = 1.0",
              "a woken @1100 = 0.0",
              "a sum of 1 @5000 = 2.0",
              "a sum of 1 @5000 = 6.0");
    }
  }

  @Test
  void aRestoreAtAnotherParallelismGoesOnWhereTheSnapshotWas() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness harness = new Harness(Ordering.replay(END), 1, 0)) {
      harness.open();
      for (int i = 0; i < 8; i++) {
        harness.send("k" + i, 100, i);
        harness.send("k" + i, 500, 10);
      }
      harness.pass(200);
      snapshot = harness.snapshot(1, 1);
    }
    List<String> said = new ArrayList<>();
    for (int subtask = 0; subtask < 2; subtask++) {
      try (Harness harness = new Harness(Ordering.replay(END), 2, subtask)) {
        harness.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(snapshot, 8, 1, 2, subtask));
        harness.open();
        harness.pass(500);
        said.addAll(harness.said());
      }
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      expected.add("k" + i + " sum of 1 @500 = " + (i + 10) + ".0");
    }
    assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
  }
}
