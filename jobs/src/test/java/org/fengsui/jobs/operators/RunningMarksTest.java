package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** Today's running sums come once a second, whatever moved them, and are not lost by a restore. */
@SuppressWarnings("try") // Flink's harness declares that closing may be interrupted
class RunningMarksTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final ScopeKey COUNTY = new ScopeKey("county", "640104");

  private static KeyEngineFactory areas() {
    return new KeyEngineFactory(History.live(), Ordering.onArrival(), Stage.AREA);
  }

  private static KeyedFact persons(int number, long persons) {
    long at = NOON.plusSeconds(number).toEpochMilli();
    int day = (int) (NOON.getEpochSecond() / 86_400);
    Amount fact = new Amount("layoffs.persons", "", day, persons, 1, true);
    return new KeyedFact(COUNTY, at, FactKind.LAYOFF, "R" + number, 1, false, fact);
  }

  private static List<Double> running(KeyHarness harness) {
    return harness.values().stream()
        .filter(v -> v.getFlags().contains("open"))
        .map(IndicatorValue::getValue)
        .toList();
  }

  @Test
  void manyRecordsOfASecondAreOneValue() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(areas())) {
      for (int i = 0; i < 5; i++) {
        keys.send(persons(i, 2));
      }
      keys.setProcessingTime(RunningMarks.TICK_MILLIS - 1);
      assertThat(running(keys)).isEmpty();
      keys.setProcessingTime(RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).containsExactly(10.0);

      keys.setProcessingTime(3 * RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).hasSize(1);
      keys.send(persons(9, 1));
      keys.setProcessingTime(4 * RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).containsExactly(10.0, 11.0);
    }
  }

  @Test
  void anAlertTakesTheValueOfItsKeyWithIt() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(areas())) {
      keys.send(persons(0, 41));
      assertThat(keys.warnings()).isNotEmpty();
      assertThat(running(keys)).containsExactly(41.0);
      keys.setProcessingTime(RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).hasSize(1);
    }
  }

  @Test
  void aRestorePublishesWhatWasMarked() throws Exception {
    OperatorSubtaskState snapshot;
    try (KeyHarness keys = KeyHarness.begin(areas())) {
      keys.send(persons(0, 7));
      snapshot = keys.snapshot(1, 1);
    }
    try (KeyHarness keys = new KeyHarness(areas(), 1, 0)) {
      keys.initializeState(snapshot);
      keys.open();
      keys.setProcessingTime(RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).containsExactly(7.0);
      snapshot = keys.snapshot(2, 2);
    }
    try (KeyHarness keys = new KeyHarness(areas(), 1, 0)) {
      keys.initializeState(snapshot);
      keys.open();
      keys.setProcessingTime(RunningMarks.TICK_MILLIS);
      assertThat(running(keys)).isEmpty();
    }
  }

  @Test
  void theEndOfTheInputPublishesTheRest() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(areas())) {
      keys.send(persons(0, 3));
      keys.getOperator().finish();
      assertThat(running(keys)).containsExactly(3.0);
    }
  }
}
