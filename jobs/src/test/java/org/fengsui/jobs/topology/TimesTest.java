package org.fengsui.jobs.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant KNOWN = Instant.parse("2026-03-02T01:00:00Z");

  private final Output output = new Output();

  @Test
  void liveRulesClaimNoTimeSoThatKeysStandStillWhileEveryOtherSourceIsIdle() {
    WatermarkGenerator<RuleArrival> rules = generator(Times.liveRules());
    rules.onPeriodicEmit(output);
    rules.onEvent(null, KNOWN.toEpochMilli(), output);
    rules.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();
    assertThat(output.idle).isTrue();
  }

  @Test
  void rulesOfAReplayHoldKeysBackUntilAllAreRead() {
    WatermarkGenerator<RuleArrival> rules = generator(Times.replayRules());
    rules.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();
    assertThat(output.idle).isFalse();
  }

  @Test
  void recordsMoveTheClockToJustBeforeTheirKnownTimeLessTheDelay() {
    Duration delay = Duration.ofMinutes(10);
    WatermarkGenerator<Arrival> times = generator(Times.live(delay, Duration.ofDays(1)));
    times.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();

    times.onEvent(admitted(), KNOWN.toEpochMilli(), output);
    times.onPeriodicEmit(output);
    assertThat(output.watermarks).containsExactly(KNOWN.minus(delay).toEpochMilli() - 1);
  }

  @Test
  void anEarlierRecordMovesNoClockBack() {
    WatermarkGenerator<Arrival> times = generator(Times.replay());
    times.onEvent(admitted(), KNOWN.toEpochMilli(), output);
    times.onEvent(admitted(), KNOWN.minusSeconds(60).toEpochMilli(), output);
    times.onPeriodicEmit(output);
    assertThat(output.watermarks).containsExactly(KNOWN.toEpochMilli() - 1);
  }

  @Test
  void aRefusedRecordMovesNoClock() {
    WatermarkGenerator<Arrival> times = generator(Times.replay());
    Gate gate = History.live().gate();
    Incoming good = History.incoming(History.reported("ningxia-layoff-offices", "A", 5, KNOWN), 0);
    Incoming broken =
        new Incoming(
            good.stream(), 0, 1, null, new byte[] {1, 2, 3}, KNOWN.toEpochMilli(), null, -1);
    times.onEvent(ArrivalDeserializer.ask(gate, broken), KNOWN.toEpochMilli(), output);
    times.onPeriodicEmit(output);
    assertThat(output.watermarks).isEmpty();
  }

  private static Arrival admitted() {
    Gate gate = History.live().gate();
    return ArrivalDeserializer.ask(
        gate, History.incoming(History.reported("ningxia-layoff-offices", "A", 5, KNOWN), 0));
  }

  private static <T> WatermarkGenerator<T> generator(WatermarkStrategy<T> strategy) {
    return strategy.createWatermarkGenerator(
        new WatermarkGeneratorSupplier.Context() {
          @Override
          public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
          }

          @Override
          public RelativeClock getInputActivityClock() {
            return SystemClock.getInstance();
          }
        });
  }

  private static final class Output implements WatermarkOutput {
    private final List<Long> watermarks = new ArrayList<>();
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
      watermarks.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
