package org.fengsui.jobs.operators;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.runtime.execution.Environment;

/**
 * Looks at the wall clock once a second on a thread of its own: the task's thread may be the one
 * that waits for Kafka.
 */
final class ClockWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 1_000;

  private final ScheduledExecutorService thread;

  private ClockWatch(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  /** A watch that fails a task, so that it starts again from its last checkpoint. */
  static ClockWatch failing(Environment task) {
    return start(back -> task.failExternally(failure(back)));
  }

  private static ClockWatch start(Consumer<Duration> setBack) {
    ClockStep step = new ClockStep(System.currentTimeMillis(), System.nanoTime());
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "fengsui-clock-watch");
              made.setDaemon(true);
              return made;
            });
    var unused =
        thread.scheduleWithFixedDelay(
            () -> step.back(System.currentTimeMillis(), System.nanoTime()).ifPresent(setBack),
            EVERY_MILLIS,
            EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
    return new ClockWatch(thread);
  }

  private static IllegalStateException failure(Duration back) {
    return new IllegalStateException(
        ("本机时钟被拨回 %d 秒，Kafka 客户端会停住同样久，任务从最近的检查点重新开始"
                + " / the wall clock of this machine was set back by %d s, for which Kafka's clients"
                + " would stand still; the job starts again from its last checkpoint")
            .formatted(back.toSeconds(), back.toSeconds()));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
