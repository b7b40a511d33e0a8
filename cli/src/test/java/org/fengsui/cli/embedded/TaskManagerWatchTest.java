package org.fengsui.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // Flink's close() may be interrupted
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TaskManagerWatchTest {
  private static final Duration EVERY = Duration.ofMillis(50);

  @TempDir Path folder;

  @Test
  void anotherTaskManagerIsStartedWhenTheOnlyOneHasGone() throws Exception {
    try (MiniCluster cluster = cluster();
        TaskManagerWatch watch = TaskManagerWatch.start(cluster, EVERY)) {
      await(() -> connected(cluster) == 1);
      assertThat(watch.started()).isZero();

      cluster.terminateTaskManager(0).get();

      await(() -> watch.started() == 1);
      await(() -> connected(cluster) == 1);
    }
  }

  private MiniCluster cluster() throws Exception {
    MiniCluster cluster =
        new QuietCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(ClusterSettings.at(new Configuration(), folder))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build());
    cluster.start();
    return cluster;
  }

  private static int connected(MiniCluster cluster) {
    return cluster.requestClusterOverview().join().getNumTaskManagersConnected();
  }

  private static void await(BooleanSupplier seen) {
    while (!seen.getAsBoolean()) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
