package org.fengsui.cli.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A cluster that {@code cluster up} has started, as its state file shows it. */
record RunningCluster(ClusterFolder folder) implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Kills a process without a word. */
  void kill(String name) throws IOException {
    ProcessState process =
        ClusterState.read(folder).orElseThrow().processes().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow();
    process.running().orElseThrow().destroyForcibly();
  }

  /** Its processes. */
  List<ProcessHandle> processes() throws IOException {
    return ClusterState.read(folder).stream()
        .flatMap(state -> state.processes().stream())
        .flatMap(process -> process.running().stream())
        .toList();
  }

  /** The job as it is now. */
  FlinkPage.Job job() throws IOException, InterruptedException {
    return page().job().orElseThrow();
  }

  /** The job once it has completed that checkpoint. */
  FlinkPage.Job completed(long checkpoint) {
    return until(job -> job.state().equals("RUNNING") && job.checkpoint() >= checkpoint);
  }

  /** The job once it is as wanted. */
  FlinkPage.Job until(Predicate<FlinkPage.Job> wanted) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(() -> page().job().filter(wanted), Optional::isPresent)
        .orElseThrow();
  }

  /** Flink's page of the cluster. */
  private FlinkPage page() throws IOException {
    return new FlinkPage(URI.create(ClusterState.read(folder).orElseThrow().page()));
  }

  /** Waits until its processes have ended, which they do with their parent. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> left = processes();
    await().atMost(PATIENCE).until(() -> left.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** The first of two ports, one after the other, that were free a moment ago. */
  static int twoFreePorts() throws IOException {
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
}
