package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fengsui.jobs.testing.Warnings;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

/** What stands open on the fast lane when a person starts the job without its state. */
@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class OrphanTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final Instant CAUGHT_UP = NOON.plusSeconds(60);

  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<
          String, EarlyWarning, EarlyWarning, EarlyWarning> {
    Harness(boolean fresh) throws Exception {
      super(
          new KeyedCoProcessOperator<>(
              new ReadBackFunction(
                  ZoneOffset.UTC, Duration.ofMinutes(1), "ours", fresh, Set.of("closed"))),
          EarlyWarning::getAlertId,
          EarlyWarning::getAlertId,
          Types.STRING);
      setup(JobTypes.WARNING.createSerializer(executionConfig.getSerializerConfig()));
      setProcessingTime(NOON.toEpochMilli());
    }

    void lane(EarlyWarning message) throws Exception {
      processElement2(new StreamRecord<>(message));
    }

    void keys(EarlyWarning message) throws Exception {
      processElement1(new StreamRecord<>(message));
    }

    List<String> sent() {
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

  private static EarlyWarning message(String id, int sequence, WarningLevel level) {
    MessageType type = level == null ? MessageType.RESOLVE : MessageType.UPDATE;
    return Warnings.of(id, sequence, type, level, NOON.minusSeconds(86_400));
  }

  @Test
  void anOpenWarningNotProducedAgainIsFlaggedOnceOnBothLanesAndNeverCancelled() throws Exception {
    try (Harness fresh = new Harness(true)) {
      fresh.open();
      fresh.lane(message("open", 3, WarningLevel.RED));
      fresh.lane(message("ended", 4, null));
      fresh.lane(message("closed", 2, WarningLevel.BLUE));
      EarlyWarning others = message("others", 1, WarningLevel.BLUE);
      fresh.lane(EarlyWarning.newBuilder(others).setJob("another").build());
      fresh.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli() - 1));
      assertThat(fresh.sent()).isEmpty();
      fresh.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli()));
      assertThat(fresh.sent()).containsExactly("open/4 UPDATE RED [orphaned]");
      assertThat(fresh.getSideOutput(ReadBackFunction.ORPHANED)).hasSize(1);
      fresh.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli() + 3_600_000));
      assertThat(fresh.sent()).hasSize(1);
    }
  }

  @Test
  void whatIsProducedAgainAtTheSameLevelIsSilentAndGoesOnFromTheHighestNumber() throws Exception {
    try (Harness fresh = new Harness(true)) {
      fresh.open();
      fresh.lane(message("again", 5, WarningLevel.YELLOW));
      fresh.keys(message("again", 1, WarningLevel.YELLOW));
      fresh.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli()));
      assertThat(fresh.sent()).hasSize(1);
      fresh.keys(message("again", 2, WarningLevel.RED));
      assertThat(fresh.sent().get(1)).startsWith("again/6 UPDATE RED");
    }
  }

  @Test
  void aRestartBeforeItHasCaughtUpStillOrphansAndALaterFreshStartSaysNothingMore()
      throws Exception {
    OperatorSubtaskState state;
    try (Harness fresh = new Harness(true)) {
      fresh.open();
      fresh.lane(message("open", 3, WarningLevel.RED));
      state = fresh.snapshot(1, 1);
    }
    EarlyWarning orphaned;
    try (Harness restored = new Harness(false)) {
      restored.initializeState(state);
      restored.open();
      restored.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli()));
      assertThat(restored.sent()).containsExactly("open/4 UPDATE RED [orphaned]");
      orphaned = restored.extractOutputValues().get(0);
    }
    try (Harness fresh = new Harness(true)) {
      fresh.open();
      fresh.lane(orphaned);
      fresh.processBothWatermarks(new Watermark(CAUGHT_UP.toEpochMilli()));
      assertThat(fresh.sent()).isEmpty();
    }
  }
}
