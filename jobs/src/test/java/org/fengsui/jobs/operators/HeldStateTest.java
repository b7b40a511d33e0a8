package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.testing.CountingParts;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** How much is held in memory, where it is stored and when it is let go changes no result. */
@SuppressWarnings("try") // Flink's harness declares that closing may be interrupted
class HeldStateTest {
  private static final int FACTS = 600;
  private static final int KEYS = 12;

  @Test
  void theSameIsSaidHoweverMuchIsHeldAndWhereverItIsStored() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    int most = KeyStateCache.MOST;
    List<String> all = run(seed, new HashMapStateBackend(), Stage.AREA, most);
    assertThat(all).hasSizeGreaterThan(FACTS);
    for (Stage stage : Stage.values()) {
      assertThat(run(seed, new HashMapStateBackend(), stage, most)).isEqualTo(all);
      assertThat(run(seed, new HashMapStateBackend(), stage, 3)).isEqualTo(all);
      assertThat(run(seed, new EmbeddedRocksDBStateBackend(), stage, most)).isEqualTo(all);
      assertThat(run(seed, new EmbeddedRocksDBStateBackend(), stage, 3)).isEqualTo(all);
    }
  }

  /** Random facts; a watermark, a snapshot or a restore now and then. */
  private static List<String> run(long seed, StateBackend backend, Stage stage, int most)
      throws Exception {
    Random random = new Random(seed);
    KeyEngineFactory keys =
        new KeyEngineFactory(new CountingParts(), Ordering.onArrival(), stage).holding(most);
    List<String> said = new ArrayList<>();
    KeyHarness harness = begin(keys, backend, null);
    try {
      for (int i = 0; i < FACTS; i++) {
        harness.send(fact("k" + random.nextInt(KEYS), i * 50L + random.nextInt(300), i));
        if (random.nextInt(20) == 0) {
          harness.pass(i * 50L);
        }
        if (random.nextInt(50) == 0) {
          OperatorSubtaskState snapshot = harness.snapshot(i, i);
          if (random.nextBoolean()) {
            said.addAll(said(harness));
            harness.close();
            harness = begin(keys, backend, snapshot);
          }
        }
      }
      said.addAll(said(harness));
    } finally {
      harness.close();
    }
    return said;
  }

  private static KeyHarness begin(
      KeyEngineFactory keys, StateBackend backend, OperatorSubtaskState restored) throws Exception {
    KeyHarness harness = new KeyHarness(keys, 1, 0);
    harness.setStateBackend(backend);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private static List<String> said(KeyHarness harness) {
    return harness.values().stream().map(HeldStateTest::line).toList();
  }

  private static String line(IndicatorValue value) {
    return value.getScope().getKey()
        + " "
        + value.getIndicator()
        + " @"
        + value.getAsOf().toEpochMilli()
        + " = "
        + value.getValue();
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
}
