package org.fengsui.cli.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A Flink cluster in this process: a job manager and real task managers, with checkpoints on the
 * file system in a temporary directory that goes when it is closed.
 */
public final class EmbeddedCluster implements AutoCloseable {
  private static final long CLOSE_SECONDS = 60;

  private final MiniCluster cluster;
  private final Configuration configuration;
  private final TempDir directory;
  private boolean closed;

  private EmbeddedCluster(MiniCluster cluster, Configuration configuration, TempDir directory) {
    this.cluster = cluster;
    this.configuration = configuration;
    this.directory = directory;
  }

  /**
   * Starts a cluster of one task manager.
   *
   * @param parallelism slots, 1 or more
   * @param checkpoints interval of checkpoints; zero: none
   * @throws IOException if the temporary directory cannot be written
   */
  public static EmbeddedCluster start(int parallelism, Duration checkpoints) throws IOException {
    TempDir directory = TempDir.create("fengsui-flink-");
    Configuration settings = settings(parallelism, checkpoints, directory);
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .build());
    try {
      cluster.start();
    } catch (Exception e) {
      directory.close();
      throw new IllegalStateException(
          "内置 Flink 集群无法启动 / the embedded Flink cluster does not start: " + e.getMessage(), e);
    }
    return new EmbeddedCluster(cluster, settings, directory);
  }

  private static Configuration settings(int parallelism, Duration checkpoints, TempDir directory) {
    Configuration c = new Configuration();
    c.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    c.set(CoreOptions.TMP_DIRS, directory.path().resolve("tmp").toString());
    // the REST server keeps uploads in the folder of the JVM otherwise, and may leave it behind
    c.set(WebOptions.TMP_DIR, directory.path().resolve("web").toString());
    c.set(WebOptions.UPLOAD_DIR, directory.path().resolve("web").toString());
    c.set(JobManagerOptions.ADDRESS, "localhost");
    c.set(RestOptions.BIND_PORT, "0");
    c.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    c.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.path().resolve("checkpoints").toUri().toString());
    if (!checkpoints.isZero()) {
      c.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    }
    c.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    c.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    return c;
  }

  /** Settings that the cluster runs with; jobs for it are built from them. */
  public Configuration configuration() {
    return new Configuration(configuration);
  }

  /** An environment to build a job in. */
  public StreamExecutionEnvironment environment() {
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration());
  }

  /**
   * Submits the job that was built in an environment.
   *
   * @param environment from {@link #environment()}
   * @param name name of the job
   * @return a handle on the running job
   */
  public JobClient submit(StreamExecutionEnvironment environment, String name) {
    StreamGraph graph = environment.getStreamGraph();
    graph.setJobName(name);
    var submitted = cluster.submitJob(graph).join();
    return new MiniClusterJobClient(
        submitted.getJobID(),
        cluster,
        Thread.currentThread().getContextClassLoader(),
        MiniClusterJobClient.JobFinalizationBehavior.NOTHING);
  }

  /**
   * Triggers a checkpoint of a job that needs no file of an earlier one.
   *
   * @return ends when it is complete
   */
  public CompletableFuture<Long> fullCheckpoint(JobID job) {
    return cluster.triggerCheckpoint(job, CheckpointType.FULL);
  }

  /** Stops all jobs and the cluster, and removes its directory. Closing twice does nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      cluster.closeAsync().get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded Flink cluster does not stop", e);
    } finally {
      directory.close();
    }
  }
}
