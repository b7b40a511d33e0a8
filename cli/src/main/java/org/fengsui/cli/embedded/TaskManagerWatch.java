package org.fengsui.cli.embedded;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts another task manager when the only one of an embedded cluster has gone. Flink ends a task
 * manager when a task fails a second time while it is cleaned up, which a Kafka writer does whose
 * sends have failed; a process of its own would be started again from outside, this one would leave
 * the job waiting for slots for ever.
 */
final class TaskManagerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TaskManagerWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A task manager that was only late for its heartbeat is back before the third look. */
  private static final int LOOKS_WHEN_GONE = 3;

  /** The first task manager registers later than the cluster says that it has started. */
  private static final int LOOKS_AT_START = 30;

  private final MiniCluster cluster;
  private final ScheduledExecutorService thread;
  private boolean seen;
  private int missed;
  private final AtomicInteger started = new AtomicInteger();

  private TaskManagerWatch(MiniCluster cluster) {
    this.cluster = cluster;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "task-manager-watch");
              made.setDaemon(true);
              return made;
            });
  }

  /** Watches a running cluster until closed, with a look every so often. */
  static TaskManagerWatch start(MiniCluster cluster, Duration every) {
    TaskManagerWatch watch = new TaskManagerWatch(cluster);
    var unused =
        watch.thread.scheduleWithFixedDelay(
            watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    try {
      int connected =
          cluster
              .requestClusterOverview()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .getNumTaskManagersConnected();
      seen |= connected > 0;
      missed = connected > 0 ? 0 : missed + 1;
      if (missed >= (seen ? LOOKS_WHEN_GONE : LOOKS_AT_START)) {
        missed = 0;
        seen = false;
        LOG.warn("The task manager has gone; another one is started");
        cluster.startTaskManager();
        started.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.debug("The cluster does not say how many task managers it has", e);
    } catch (Exception e) {
      LOG.error("No task manager can be started", e);
    }
  }

  /** Task managers started so far. */
  int started() {
    return started.get();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
