package org.fengsui.cli.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A Flink cluster in this process: a job manager and real task managers, without REST, listening on
 * the loopback interface only, with scratch files (and checkpoints, unless the job keeps its own)
 * in a temporary directory that goes when it is closed.
 */
public final class EmbeddedCluster implements AutoCloseable {
  private static final long CLOSE_SECONDS = 60;
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final MiniCluster cluster;
  private final Configuration configuration;
  private final TempDir directory;
  private final TaskManagerWatch watch;
  private boolean closed;

  private EmbeddedCluster(MiniCluster cluster, Configuration configuration, TempDir directory) {
    this.cluster = cluster;
    this.configuration = configuration;
    this.directory = directory;
    watch = TaskManagerWatch.start(cluster, WATCH);
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
    return start(
        ClusterSettings.passing(parallelism, checkpoints, directory.path()),
        parallelism,
        directory);
  }

  /**
   * Starts a cluster of one task manager for a job that keeps its state elsewhere.
   *
   * @param job the job's own configuration
   * @param slots slots, 1 or more
   * @throws IOException if the temporary directory cannot be written
   */
  public static EmbeddedCluster start(Configuration job, int slots) throws IOException {
    TempDir directory = TempDir.create("fengsui-flink-");
    return start(ClusterSettings.at(job, directory.path()), slots, directory);
  }

  private static EmbeddedCluster start(Configuration settings, int slots, TempDir directory) {
    MiniCluster cluster =
        new QuietCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
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

  /** Settings that the cluster runs with; jobs for it are built from them. */
  public Configuration configuration() {
    return new Configuration(configuration);
  }

  /** An environment to build a job in. */
  public StreamExecutionEnvironment environment() {
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration());
  }

  /**
   * Submits the job that was built in an environment, under the name that its configuration gives.
   *
   * @return a handle on the running job
   */
  public JobClient submit(StreamExecutionEnvironment environment) {
    return submit(environment, environment.getConfiguration().get(PipelineOptions.NAME));
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
    // as Flink's own executors do; the run log of a live job names its runs by this id
    environment
        .getConfiguration()
        .getOptional(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID)
        .ifPresent(id -> graph.setJobId(JobID.fromHexString(id)));
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
    watch.close();
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
