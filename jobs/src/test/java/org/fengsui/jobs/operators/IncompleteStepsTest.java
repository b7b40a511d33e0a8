package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.testing.CountingParts;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** What a record changes at a key is applied together, also when a checkpoint passes between. */
@SuppressWarnings("try") // a harness may be interrupted while it closes
class IncompleteStepsTest {
  private static final KeyEngineFactory KEYS =
      new KeyEngineFactory(new CountingParts(), Ordering.onArrival(), Stage.AREA);

  private static KeyedFact fact(String key, String record, long amount, boolean more) {
    Amount fact = new Amount("layoffs.persons", "", 0, amount, 1, true);
    return new KeyedFact(new ScopeKey("county", key), 100, FactKind.LAYOFF, record, 1, false, fact)
        .came(Origin.LIVE, KeyedFact.NO_ARRIVAL, more);
  }

  private static List<String> said(KeyHarness harness) {
    return harness.values().stream().map(IncompleteStepsTest::said).toList();
  }

  private static String said(IndicatorValue v) {
    return v.getScope().getKey() + " " + v.getIndicator() + " = " + v.getValue();
  }

  @Test
  void factsOfAStepAreOneEvaluationWhateverComesBetween() throws Exception {
    try (KeyHarness harness = KeyHarness.begin(KEYS)) {
      harness.send(fact("a", "r", -60, true));
      harness.send(fact("b", "r", 1, false));
      harness.send(fact("a", "s", 5, true));
      harness.send(fact("a", "t", 7, false));
      assertThat(said(harness)).containsExactly("b sum of 1 = 1.0", "a sum of 1 = 7.0");
      harness.send(fact("a", "r", 70, false));
      harness.send(fact("a", "s", 6, false));
      assertThat(said(harness).subList(2, 4))
          .containsExactly("a sum of 2 = 17.0", "a sum of 2 = 28.0");
    }
  }

  @Test
  void aStepThatACheckpointCutsInTwoIsWholeAfterTheRestore() throws Exception {
    OperatorSubtaskState state = snapshotAfter(fact("a", "r", -60, true), fact("a", "s", 2, true));
    try (KeyHarness harness = new KeyHarness(KEYS, 1, 0)) {
      harness.initializeState(state);
      harness.open();
      assertThat(said(harness)).isEmpty();
      harness.send(fact("a", "r", 70, false));
      assertThat(said(harness)).containsExactly("a sum of 2 = 10.0");
      state = harness.snapshot(2, 2);
    }
    try (KeyHarness harness = new KeyHarness(KEYS, 1, 0)) {
      harness.initializeState(state);
      harness.open();
      harness.send(fact("a", "s", 3, false));
      assertThat(said(harness)).as("once").containsExactly("a sum of 2 = 15.0");
    }
  }

  private static OperatorSubtaskState snapshotAfter(KeyedFact... facts) throws Exception {
    try (KeyHarness harness = KeyHarness.begin(KEYS)) {
      for (KeyedFact fact : facts) {
        harness.send(fact);
      }
      return harness.snapshot(1, 1);
    }
  }
}
