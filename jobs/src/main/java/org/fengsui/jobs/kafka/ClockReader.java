package org.fengsui.jobs.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.fengsui.jobs.types.Arrival;

/** Looks at the backlog once a second on a thread of its own, and shows the time released. */
final class ClockReader implements SourceReader<Arrival, ClockSplit> {
  private static final long EVERY_MILLIS = 1_000;

  private final Backlog.Factory factory;
  private final long delayMillis;
  private final ReleasedTime time = new ReleasedTime();
  private final AtomicLong released = new AtomicLong(Long.MIN_VALUE);
  private ScheduledExecutorService thread;
  private Backlog backlog;
  private volatile CatchUpTarget target;
  private CatchUpSteps steps;
  private long shown = Long.MIN_VALUE;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  ClockReader(Backlog.Factory factory, long delayMillis) {
    this.factory = factory;
    this.delayMillis = delayMillis;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread named = new Thread(task, "fengsui-clock");
              named.setDaemon(true);
              return named;
            });
    backlog = factory.open();
    var unused = thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    backlog.look().ifPresent(positions -> show(release(positions)));
  }

  /** Nothing is released before it is known what there was at the start, and that has been read. */
  private long release(Backlog.Positions positions) {
    long now = time.look(positions);
    CatchUpTarget ends = target;
    return ends == null || !ends.reached(positions)
        ? Long.MIN_VALUE
        : Math.max(ends.startedAt(), now);
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    target = (CatchUpTarget) event;
  }

  private synchronized void show(long millis) {
    released.set(millis);
    available.complete(null);
  }

  @Override
  public synchronized InputStatus pollNext(ReaderOutput<Arrival> output) {
    long now = released.get();
    if (now == Long.MIN_VALUE) {
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (steps == null) {
      steps = new CatchUpSteps(target.startedAt());
    }
    if (!steps.done()) {
      output.emitWatermark(new Watermark(steps.next()));
      return InputStatus.MORE_AVAILABLE;
    }
    if (now > shown) {
      shown = now;
      output.emitWatermark(new Watermark(now - delayMillis));
    }
    available = new CompletableFuture<>();
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public synchronized CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public List<ClockSplit> snapshotState(long checkpoint) {
    return List.of();
  }

  @Override
  public void addSplits(List<ClockSplit> splits) {}

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public void close() {
    if (thread != null) {
      // the consumer belongs to the clock's thread until its last look is over
      thread.execute(backlog::close);
      thread.shutdown();
    }
  }
}
