package org.fengsui.jobs.topology;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.EarlyWarning;

/** Timestamps and watermarks of records and rule versions. */
public final class Times {
  /**
   * After so long without a record a live source no longer holds back the others: claims come
   * weekly and surveys monthly beside daily layoffs.
   */
  public static final Duration IDLE = Duration.ofSeconds(5);

  private Times() {}

  /** History: records come in the order of known time; the end of a source ends its claim. */
  public static WatermarkStrategy<Arrival> replay() {
    return known(0);
  }

  /**
   * Live: the watermark trails the latest known time.
   *
   * @param delay ordering delay, how long to wait for stragglers
   */
  public static WatermarkStrategy<Arrival> live(Duration delay) {
    return live(delay, IDLE);
  }

  /**
   * Live with another patience.
   *
   * @param idle after so long without a record a source holds back no other
   */
  public static WatermarkStrategy<Arrival> live(Duration delay, Duration idle) {
    return known(delay.toMillis()).withIdleness(idle);
  }

  private static WatermarkStrategy<Arrival> known(long delayMillis) {
    WatermarkStrategy<Arrival> strategy = context -> new KnownTimes(delayMillis);
    return strategy.withTimestampAssigner(
        (arrival, kafka) -> arrival.accepted() == null ? kafka : arrival.accepted().knownAt());
  }

  /** History: keys wait until all rule versions have been read. */
  public static WatermarkStrategy<RuleArrival> replayRules() {
    return WatermarkStrategy.<RuleArrival>noWatermarks()
        .withTimestampAssigner((rule, kafka) -> rule.brokerMillis());
  }

  /** Live: rules arrive rarely and hold nothing back. */
  public static WatermarkStrategy<RuleArrival> liveRules() {
    WatermarkStrategy<RuleArrival> strategy = context -> new NeverWaits<>();
    return strategy.withTimestampAssigner((rule, kafka) -> rule.brokerMillis());
  }

  /** The fast lane's own topic: read back at any time, it claims no time. */
  public static WatermarkStrategy<EarlyWarning> readBack() {
    return context -> new NeverWaits<>();
  }

  /** Follows the latest known time of admitted records; refused ones move no clock. */
  private static final class KnownTimes implements WatermarkGenerator<Arrival> {
    private final long delayMillis;
    private long latest = Long.MIN_VALUE;

    KnownTimes(long delayMillis) {
      this.delayMillis = delayMillis;
    }

    @Override
    public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
      if (arrival.accepted() != null) {
        latest = Math.max(latest, timestamp);
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (latest != Long.MIN_VALUE) {
        // a later record may still have the very same known time
        output.emitWatermark(new Watermark(latest - delayMillis - 1));
      }
    }
  }

  /**
   * Always idle. A watermark, even the largest, would be wrong: when every other source is idle
   * too, it would be the only claim left, and keys would be taken to the end of time.
   */
  private static final class NeverWaits<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T element, long timestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
