package org.fengsui.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
      assertThat(watch).isNotNull();
      await(cluster, 1);

      cluster.terminateTaskManager(0).get();
      await(cluster, 0);

      await(cluster, 1);
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

  private static void await(MiniCluster cluster, int taskManagers) throws Exception {
    while (cluster.requestClusterOverview().get().getNumTaskManagersConnected() != taskManagers) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
