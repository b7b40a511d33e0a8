package org.fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.curator.test.TestingServer;
import org.fengsui.cli.Child;
import org.fengsui.cli.sockets.OpenSockets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cluster up}: a cluster of processes that goes on when any of them is killed. */
class ClusterIT {
  private static final Duration PATIENCE = RunningCluster.PATIENCE;

  @TempDir Path directory;

  @Test
  void aClusterGoesOnWhenItsProcessesAreKilledAndEndsWithItsParent() throws Exception {
    int broker = ComposeCluster.freePort();
    try (RunningCluster cluster = cluster();
        Child up = up(broker, "{rest_port: 0}")) {
      FlinkPage.Job first = cluster.completed(1);
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R1", PATIENCE)).isTrue();
      onlyDocumentedSockets(cluster, up);

      // each has slots for the whole job, so that either may run it
      cluster.kill("taskmanager-1");
      cluster.kill("taskmanager-2");
      after(cluster, first.id(), Instant.now());

      long newest = cluster.job().checkpoint();
      cluster.kill("jobmanager");
      FlinkPage.Job again =
          cluster.until(job -> !job.id().equals(first.id()) && job.checkpoint() > job.restored());
      assertThat(again.restored()).isGreaterThanOrEqualTo(newest);
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R2", PATIENCE)).isTrue();
      assertThat(up.said())
          .contains("taskmanager-1", "jobmanager", "is started again", "Goes on from");
      onlyItsOwnerReads(cluster.folder());

      List<ProcessHandle> children = cluster.processes();
      assertThat(children).hasSize(4).allMatch(ProcessHandle::isAlive);
      up.kill();
      await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void aJobManagerStartedAgainTakesTheJobThatZooKeeperKeeps() throws Exception {
    int broker = ComposeCluster.freePort();
    try (TestingServer zookeeper = new TestingServer();
        RunningCluster cluster = cluster();
        Child up = up(broker, "{rest_port: 0, zookeeper: '" + address(zookeeper) + "'}")) {
      FlinkPage.Job first = cluster.completed(1);
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R1", PATIENCE)).isTrue();
      long newest = cluster.job().checkpoint();

      cluster.kill("jobmanager");

      FlinkPage.Job again =
          cluster.until(job -> job.restored() >= newest && job.checkpoint() > job.restored());
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R2", PATIENCE)).isTrue();
      assertThat(up.said()).contains("jobmanager", "is started again").doesNotContain("Goes on");
    }
  }

  private static String address(TestingServer zookeeper) {
    return zookeeper.getConnectString();
  }

  private RunningCluster cluster() {
    return new RunningCluster(new ClusterFolder(directory.resolve("cluster")));
  }

  private Child up(int broker, String settings) throws IOException {
    Path log = Files.createDirectory(directory.resolve("up")).resolve("up.log");
    return Child.start(log, "cluster", "up", "--config", config(broker, settings).toString());
  }

  /** Waits until the job has completed a checkpoint after the loss of a process. */
  private static void after(RunningCluster cluster, String id, Instant killed) {
    cluster.until(
        job ->
            job.id().equals(id)
                && job.restored() > 0
                && job.state().equals("RUNNING")
                && job.checkpoint() > job.restored()
                && job.completed() > killed.toEpochMilli());
  }

  private static void onlyDocumentedSockets(RunningCluster cluster, Child up) throws IOException {
    LongStream all = cluster.processes().stream().mapToLong(ProcessHandle::pid);
    OpenSockets.areAsDocumented(
        "cluster", LongStream.concat(LongStream.of(up.pid()), all).toArray());
  }

  private static void onlyItsOwnerReads(ClusterFolder folder) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
        .isEqualTo("rwx------");
    try (Stream<Path> logs = Files.list(folder.root().resolve("logs"))) {
      assertThat(logs.toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  private Path config(int broker, String cluster) throws IOException {
    return Files.writeString(
        directory.resolve("job.yaml"),
        """
        pack: cn-ningxia
        bootstrap: 127.0.0.1:%d
        checkpoint_dir: %s
        checkpoint_interval: 1s
        status: TEST
        metrics_port: %d
        cluster: %s
        """
            .formatted(
                broker, directory.resolve("checkpoints"), RunningCluster.twoFreePorts(), cluster));
  }
}
