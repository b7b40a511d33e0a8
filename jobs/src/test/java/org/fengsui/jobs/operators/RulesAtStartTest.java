package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.fengsui.jobs.testing.CountingParts;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class RulesAtStartTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final String RULE = "layoff-employer";

  /** How often the topic was read: static, because the factory travels as bytes. */
  private static int reads;

  private static RuleArrival at(int version, Instant validFrom, Instant arrived, long offset) {
    return new RuleArrival(
        Codecs.thresholdRules().encode(History.rule(RULE, version, validFrom)),
        0,
        offset,
        arrived.toEpochMilli());
  }

  private static List<Integer> accepted(RuleArrival... topic) {
    return new RulesAtStart(History.ningxia(), () -> List.of(topic), true)
        .accepted().stream().map(ThresholdRule::getVersion).toList();
  }

  @Test
  void aVersionIsJudgedByWhenTheBrokerTookItHoweverLongAgo() {
    assertThat(accepted(at(2, NOON, NOON, 0))).containsExactly(2);
    assertThat(accepted(at(2, NOON, NOON.plusMillis(1), 0))).isEmpty();
    assertThat(accepted(at(2, null, NOON, 0))).isEmpty();
  }

  @Test
  void versionsAreJudgedInTheOrderOfTheirArrivalWhateverOrderTheyAreReadIn() {
    RuleArrival two = at(2, NOON, NOON, 0);
    RuleArrival four = at(4, NOON, NOON, 1);
    RuleArrival three = at(3, NOON.plusSeconds(9), NOON.plusSeconds(9), 2);
    assertThat(accepted(three, four, two)).containsExactly(2, 4);
  }

  @Test
  void whatTheGateRefusesIsNotInForceEither() {
    RuleArrival noVersion = new RuleArrival(new byte[] {1, 2, 3}, 0, 0, NOON.toEpochMilli());
    RuleArrival tombstone = new RuleArrival(null, 0, 1, NOON.toEpochMilli());
    RuleArrival ofThePack = at(1, NOON, NOON, 2);
    assertThat(accepted(noVersion, tombstone, ofThePack)).isEmpty();
    ThresholdRule plain = History.rule(RULE, 2, NOON);
    ThresholdRule alone =
        ThresholdRule.newBuilder(plain)
            .setYaml(plain.getYaml().replace("layoffs.persons >= 200", "layoffs.persons >= 150"))
            .build();
    RuleArrival orange =
        new RuleArrival(Codecs.thresholdRules().encode(alone), 0, 0, NOON.toEpochMilli());
    assertThat(accepted(orange)).isEmpty();
    assertThat(new RulesAtStart(History.ningxia(), () -> List.of(orange), false).accepted())
        .hasSize(1);
  }

  @Test
  void keysReadTheTopicWhenTheyStartWithoutStateAndNotWhenTheyAreRestored() throws Exception {
    KeyEngineFactory keys =
        new KeyEngineFactory(new CountingParts(), Ordering.onArrival(), Stage.AREA)
            .withRules(
                () -> {
                  reads++;
                  return List.of(at(2, NOON, NOON, 0));
                },
                false);
    reads = 0;
    OperatorSubtaskState checkpoint;
    try (KeyHarness fresh = KeyHarness.begin(keys)) {
      assertThat(reads).isEqualTo(1);
      fresh.rule(History.rule(RULE, 2, NOON));
      assertThat(fresh.letters(1)).as("known since the start: no key needs to be woken").isZero();
      checkpoint = fresh.snapshot(1, 1);
    }
    try (KeyHarness restored = new KeyHarness(keys, 1, 0)) {
      restored.initializeState(checkpoint);
      restored.open();
      assertThat(reads).isEqualTo(1);
      restored.rule(History.rule(RULE, 2, NOON));
      assertThat(restored.letters(1)).isZero();
      restored.rule(History.rule(RULE, 3, NOON));
      assertThat(restored.letters(1)).isEqualTo(1);
    }
  }
}
