package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class RuleGateFunctionTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final String RULE = "layoff-employer";

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<String, ThresholdRule, ThresholdRule> {
    Harness(boolean live, boolean fourEyes) throws Exception {
      super(
          new KeyedProcessOperator<>(new RuleGateFunction(History.ningxia(), live, fourEyes)),
          ThresholdRule::getRuleId,
          Types.STRING);
      setup(JobTypes.RULE.createSerializer(executionConfig.getSerializerConfig()));
    }

    Harness begin() throws Exception {
      open();
      return this;
    }

    /** Sends a version that arrives at noon; returns the receipt. */
    RuleReceipt send(ThresholdRule version) throws Exception {
      processElement(version, NOON.toEpochMilli());
      List<RuleReceipt> receipts = new ArrayList<>();
      getSideOutput(Tags.RECEIPTS).forEach(r -> receipts.add(r.getValue()));
      return receipts.get(receipts.size() - 1);
    }
  }

  private static ThresholdRule version(int number) {
    return History.rule(RULE, number, NOON);
  }

  private static ThresholdRule stricter(int number, String author, String approver) {
    ThresholdRule plain = version(number);
    return ThresholdRule.newBuilder(plain)
        .setYaml(plain.getYaml().replace("layoffs.persons >= 200", "layoffs.persons >= 150"))
        .setAuthor(author)
        .setApprovedBy(approver)
        .build();
  }

  @Test
  void versionsOnlyGrowAndEveryOneGetsAReceipt() throws Exception {
    try (Harness gate = new Harness(true, true).begin()) {
      assertThat(gate.send(version(3)).getAccepted()).isTrue();
      RuleReceipt lower = gate.send(version(2));
      assertThat(lower.getAccepted()).isFalse();
      assertThat(lower.getVersion()).isEqualTo(2);
      assertThat(lower.getReason().getEn()).contains("version 3 already");
      assertThat(lower.getReason().getZh()).contains("版本号必须更大");
      assertThat(gate.send(version(4)).getAccepted()).isTrue();
      assertThat(gate.extractOutputValues())
          .extracting(ThresholdRule::getVersion)
          .containsExactly(3, 4);
    }
  }

  @Test
  void theVersionOfThePackCountsAsTheFirst() throws Exception {
    try (Harness gate = new Harness(true, true).begin()) {
      assertThat(gate.send(version(1)).getReason().getEn()).contains("version 1 already");
    }
  }

  @Test
  void theSameVersionSentTwiceIsAnsweredOnce() throws Exception {
    try (Harness gate = new Harness(true, true).begin()) {
      gate.send(version(2));
      gate.send(version(2));
      assertThat(gate.getSideOutput(Tags.RECEIPTS)).hasSize(1);
      assertThat(gate.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void liveAVersionFromBeforeItsArrivalIsRefusedAndInAReplayItIsNot() throws Exception {
    ThresholdRule early = History.rule(RULE, 2, NOON.minusMillis(1));
    ThresholdRule ever = History.rule(RULE, 2, null);
    try (Harness live = new Harness(true, true).begin();
        Harness replay = new Harness(false, false).begin()) {
      assertThat(live.send(early).getReason().getEn()).contains("valid_from");
      assertThat(live.send(ever).getAccepted()).isFalse();
      assertThat(live.extractOutputValues()).isEmpty();
      assertThat(replay.send(early).getAccepted()).isTrue();
    }
  }

  @Test
  void aJobThatStartsAnewJudgesTheTopicAsItWasJudgedBefore() throws Exception {
    List<ThresholdRule> topic = List.of(version(2), version(3), version(3), version(2), version(5));
    List<List<Boolean>> verdicts = new ArrayList<>();
    for (int start = 0; start < 2; start++) {
      try (Harness gate = new Harness(true, true).begin()) {
        gate.setProcessingTime(NOON.plusSeconds(start * 86_400L * 365).toEpochMilli());
        for (ThresholdRule version : topic) {
          gate.send(version);
        }
        verdicts.add(
            gate.getSideOutput(Tags.RECEIPTS).stream()
                .map(r -> r.getValue().getAccepted())
                .toList());
      }
    }
    assertThat(verdicts.get(0)).containsExactly(true, true, false, true).isEqualTo(verdicts.get(1));
  }

  @Test
  void whoChangesOrangeNeedsASecondPerson() throws Exception {
    try (Harness gate = new Harness(true, true).begin()) {
      assertThat(gate.send(stricter(2, "amina", null)).getAccepted()).isFalse();
      assertThat(gate.send(stricter(2, "amina", "amina")).getAccepted()).isFalse();
      assertThat(gate.extractOutputValues()).isEmpty();
      assertThat(gate.send(stricter(2, "amina", "bolat")).getAccepted()).isTrue();
    }
    try (Harness alone = new Harness(true, false).begin()) {
      assertThat(alone.send(stricter(2, "amina", null)).getAccepted()).isTrue();
    }
  }

  @Test
  void aFaultyVersionIsRefusedWithItsLineAndTheOneInForceStays() throws Exception {
    ThresholdRule faulty =
        ThresholdRule.newBuilder(version(2))
            .setYaml(version(2).getYaml().replace("window: 30d", "window: thirty"))
            .build();
    try (Harness gate = new Harness(true, true).begin()) {
      RuleReceipt receipt = gate.send(faulty);
      assertThat(receipt.getAccepted()).isFalse();
      assertThat(receipt.getReason().getEn()).contains("window").contains("stays");
      assertThat(gate.send(version(2)).getAccepted()).isTrue();
    }
  }

  @Test
  void theAcceptedVersionSurvivesARestore() throws Exception {
    org.apache.flink.runtime.checkpoint.OperatorSubtaskState snapshot;
    try (Harness gate = new Harness(true, true).begin()) {
      gate.send(version(5));
      snapshot = gate.snapshot(1, 1);
    }
    try (Harness gate = new Harness(true, true)) {
      gate.initializeState(snapshot);
      gate.open();
      gate.processElement(version(4), NOON.toEpochMilli());
      assertThat(gate.extractOutputValues()).isEmpty();
    }
  }
}
