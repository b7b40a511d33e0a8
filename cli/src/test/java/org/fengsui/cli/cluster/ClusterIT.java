package org.fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fengsui.cli.Child;
import org.fengsui.cli.sockets.OpenSockets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cluster up}: a cluster of processes that goes on when any of them is killed. */
class ClusterIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path directory;

  @Test
  void aClusterGoesOnWhenItsProcessesAreKilledAndEndsWithItsParent() throws Exception {
    int broker = ComposeCluster.freePort();
    Path config = config(broker);
    Path log = Files.createDirectory(directory.resolve("up")).resolve("up.log");
    ClusterFolder folder = new ClusterFolder(directory.resolve("cluster"));
    List<ProcessHandle> children;
    try (Child up = Child.start(log, "cluster", "up", "--config", config.toString())) {
      FlinkPage.Job first = running(folder, 1);
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R1", PATIENCE)).isTrue();
      onlyDocumentedSockets(folder, up);

      // each has slots for the whole job, so that either may run it
      killed(folder, "taskmanager-1");
      killed(folder, "taskmanager-2");
      after(folder, first.id(), Instant.now());

      long newest = page(folder).job().orElseThrow().checkpoint();
      killed(folder, "jobmanager");
      FlinkPage.Job again = otherJob(folder, first.id());
      assertThat(again.restored()).isGreaterThanOrEqualTo(newest);
      assertThat(OneReport.warns("127.0.0.1:" + broker, directory, "R2", PATIENCE)).isTrue();
      assertThat(up.said())
          .contains("taskmanager-1", "jobmanager", "is started again", "Goes on from");
      onlyItsOwnerReads(folder);

      children = running(folder);
      assertThat(children).hasSize(4).allMatch(ProcessHandle::isAlive);
      up.kill();
    }
    await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static void killed(ClusterFolder folder, String name) throws IOException {
    ProcessState process =
        ClusterState.read(folder).orElseThrow().processes().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow();
    process.running().orElseThrow().destroyForcibly();
  }

  /** The job once it has completed that checkpoint. */
  private static FlinkPage.Job running(ClusterFolder folder, long checkpoint) {
    return until(folder, job -> job.state().equals("RUNNING") && job.checkpoint() >= checkpoint);
  }

  /** Waits until the job has completed a checkpoint after the loss of a process. */
  private static void after(ClusterFolder folder, String id, Instant killed) {
    until(
        folder,
        job ->
            job.id().equals(id)
                && job.restored() > 0
                && job.state().equals("RUNNING")
                && job.checkpoint() > job.restored()
                && job.completed() > killed.toEpochMilli());
  }

  /** The job of a JobManager started again. */
  private static FlinkPage.Job otherJob(ClusterFolder folder, String id) {
    return until(folder, job -> !job.id().equals(id) && job.checkpoint() > job.restored());
  }

  private static FlinkPage.Job until(
      ClusterFolder folder, java.util.function.Predicate<FlinkPage.Job> wanted) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(() -> page(folder).job().filter(wanted), Optional::isPresent)
        .orElseThrow();
  }

  private static void onlyDocumentedSockets(ClusterFolder folder, Child up) throws IOException {
    LongStream all = running(folder).stream().mapToLong(ProcessHandle::pid);
    OpenSockets.areAsDocumented(
        "cluster", LongStream.concat(LongStream.of(up.pid()), all).toArray());
  }

  /** The first of two ports, one after the other, that were free a moment ago. */
  private static int twoFreePorts() throws IOException {
    while (true) {
      int port = ComposeCluster.freePort();
      InetAddress here = InetAddress.getLoopbackAddress();
      try (ServerSocket first = new ServerSocket(port, 1, here);
          ServerSocket second = new ServerSocket(port + 1, 1, here)) {
        return Math.min(first.getLocalPort(), second.getLocalPort());
      } catch (BindException | IllegalArgumentException taken) {
        // another pair
      }
    }
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

  private Path config(int broker) throws IOException {
    return Files.writeString(
        directory.resolve("job.yaml"),
        """
        pack: cn-ningxia
        bootstrap: 127.0.0.1:%d
        checkpoint_dir: %s
        checkpoint_interval: 1s
        status: TEST
        metrics_port: %d
        cluster: {rest_port: 0}
        """
            .formatted(broker, directory.resolve("checkpoints"), twoFreePorts()));
  }

  /** Flink's page of a cluster, as its state file names it. */
  private static FlinkPage page(ClusterFolder folder) throws IOException {
    return new FlinkPage(java.net.URI.create(ClusterState.read(folder).orElseThrow().page()));
  }

  /** The processes of a cluster. */
  private static List<ProcessHandle> running(ClusterFolder folder) throws IOException {
    return ClusterState.read(folder).orElseThrow().processes().stream()
        .flatMap(p -> p.running().stream())
        .toList();
  }
}
