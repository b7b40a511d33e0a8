package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fengsui.jobs.testing.Warnings;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class ReadBackFunctionTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<
          String, EarlyWarning, EarlyWarning, EarlyWarning> {
    Harness(int parallelism, int subtask) throws Exception {
      super(
          new KeyedCoProcessOperator<>(new ReadBackFunction(ZoneOffset.UTC, MARGIN)),
          EarlyWarning::getAlertId,
          EarlyWarning::getAlertId,
          Types.STRING,
          8,
          parallelism,
          subtask);
      setup(JobTypes.WARNING.createSerializer(executionConfig.getSerializerConfig()));
      setProcessingTime(NOON.toEpochMilli());
    }

    static Harness begin() throws Exception {
      Harness harness = new Harness(1, 0);
      harness.open();
      return harness;
    }

    static Harness restored(OperatorSubtaskState from) throws Exception {
      Harness harness = new Harness(1, 0);
      harness.initializeState(from);
      harness.open();
      return harness;
    }

    void say(EarlyWarning message) throws Exception {
      processElement1(new StreamRecord<>(message));
    }

    void put(EarlyWarning message) throws Exception {
      processElement2(new StreamRecord<>(message));
    }

    void pass(Instant instant) throws Exception {
      processBothWatermarks(new Watermark(instant.toEpochMilli()));
    }

    List<String> emitted() {
      return extractOutputValues().stream()
          .map(
              w ->
                  "%s/%d %s %s %s"
                      .formatted(
                          w.getAlertId(),
                          w.getSequence(),
                          w.getMsgType(),
                          w.getLevel(),
                          w.getEvidence().getFlags()))
          .toList();
    }
  }

  private static EarlyWarning alert(String id) {
    return Warnings.of(id, 1, MessageType.ALERT, WarningLevel.BLUE, NOON);
  }

  @Test
  void whatIsNotSaidAgainIsCancelledOnceEventTimeHasPassedTheRestoreByTheMargin() throws Exception {
    try (Harness lane = Harness.begin()) {
      lane.put(alert("lost"));
      lane.pass(NOON.plus(MARGIN).minusMillis(1));
      assertThat(lane.emitted()).isEmpty();
      lane.pass(NOON.plus(MARGIN));
      assertThat(lane.emitted()).containsExactly("lost/2 CANCEL null [not-reproduced]");
      lane.pass(NOON.plus(MARGIN).plus(MARGIN));
      assertThat(lane.emitted()).hasSize(1);
    }
  }

  @Test
  void whileTheBacklogOfTheRestoreIsUnreadNothingIsCancelledHoweverOldItIs() throws Exception {
    EarlyWarning old =
        Warnings.of("lost", 1, MessageType.ALERT, WarningLevel.BLUE, NOON.minusSeconds(86_400));
    try (Harness lane = Harness.begin()) {
      lane.put(old);
      lane.pass(NOON);
      assertThat(lane.emitted()).isEmpty();
    }
  }

  @Test
  void whatIsSaidAgainStaysAndTheNextMessageKeepsItsNumber() throws Exception {
    try (Harness lane = Harness.begin()) {
      lane.put(alert("a"));
      lane.say(Warnings.attempt(alert("a"), 2));
      lane.pass(NOON.plus(MARGIN));
      lane.say(Warnings.of("a", 2, MessageType.RESOLVE, null, NOON));
      assertThat(lane.emitted()).containsExactly("a/1 ALERT BLUE []", "a/2 RESOLVE null []");
    }
  }

  @Test
  void anAlertThatIsOpenedAfterAllComesAfterItsCancel() throws Exception {
    try (Harness lane = Harness.begin()) {
      lane.put(alert("a"));
      lane.pass(NOON.plus(MARGIN));
      lane.say(alert("a"));
      assertThat(lane.emitted())
          .containsExactly("a/2 CANCEL null [not-reproduced]", "a/3 ALERT BLUE []");
    }
  }

  @Test
  void aLostMessageOfAnAlertThatStandsIsFollowedByWhatStands() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Harness lane = Harness.begin()) {
      lane.say(alert("a"));
      checkpoint = lane.snapshot(1, 1);
      lane.say(Warnings.of("a", 2, MessageType.UPDATE, WarningLevel.RED, NOON));
    }
    try (Harness lane = Harness.restored(checkpoint)) {
      lane.put(alert("a"));
      lane.put(Warnings.of("a", 2, MessageType.UPDATE, WarningLevel.RED, NOON));
      lane.pass(NOON.plus(MARGIN));
      assertThat(lane.emitted()).containsExactly("a/3 UPDATE BLUE [not-reproduced]");
    }
  }

  @Test
  void aDrainCancelsNothing() throws Exception {
    try (Harness lane = Harness.begin()) {
      lane.put(alert("lost"));
      lane.processBothWatermarks(Watermark.MAX_WATERMARK);
      assertThat(lane.emitted()).isEmpty();
    }
  }

  @Test
  void anEndedAlertLeavesNoStateWhenItsTimeIsOverAndAnOpenOneStays() throws Exception {
    try (Harness lane = Harness.begin()) {
      lane.say(alert("open"));
      lane.say(alert("ended"));
      lane.say(Warnings.of("ended", 2, MessageType.RESOLVE, null, NOON));
      lane.put(alert("lost"));
      lane.pass(NOON.plus(ReadBackFunction.KEPT).minusMillis(1));
      assertThat(lane.numKeyedStateEntries()).isEqualTo(3);
      lane.pass(NOON.plus(ReadBackFunction.KEPT).plus(MARGIN));
      assertThat(lane.numKeyedStateEntries()).isEqualTo(1);
      assertThat(lane.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aRestoreAtAnotherParallelismSettlesEachLostMessageOnce() throws Exception {
    OperatorSubtaskState checkpoint;
    try (Harness lane = Harness.begin()) {
      for (int i = 0; i < 10; i++) {
        lane.put(alert("lost" + i));
      }
      checkpoint = lane.snapshot(1, 1);
    }
    int emitted = 0;
    for (int subtask = 0; subtask < 2; subtask++) {
      try (Harness lane = new Harness(2, subtask)) {
        lane.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                checkpoint, 8, 1, 2, subtask));
        lane.open();
        lane.pass(NOON.plus(MARGIN));
        emitted += lane.emitted().size();
      }
    }
    assertThat(emitted).isEqualTo(10);
  }
}
