package org.fengsui.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // Flink's close() may be interrupted
class TaskManagerWatchTest {
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void oneThatGoesBeforeItWasEverSeenIsReplacedToo() throws Exception {
    try (MiniCluster cluster = cluster()) {
      cluster.terminateTaskManager(0).get();
      try (TaskManagerWatch watch = TaskManagerWatch.start(cluster, EVERY)) {
        await().atMost(PATIENCE).until(() -> watch.started() == 1);
        await().atMost(PATIENCE).until(() -> connected(cluster) == 1);
      }
    }
  }

  @Test
  void anotherTaskManagerIsStartedWhenTheOnlyOneHasGone() throws Exception {
    try (MiniCluster cluster = cluster();
        TaskManagerWatch watch = TaskManagerWatch.start(cluster, EVERY)) {
      await().atMost(PATIENCE).until(() -> connected(cluster) == 1);
      assertThat(watch.started()).isZero();

      cluster.terminateTaskManager(0).get();

      await().atMost(PATIENCE).until(() -> watch.started() == 1);
      await().atMost(PATIENCE).until(() -> connected(cluster) == 1);
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
}
