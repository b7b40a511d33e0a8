package org.fengsui.cli.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.fengsui.jobs.rest.Loopback;

/** Flink's configuration of a cluster in this process. */
final class ClusterSettings {
  private static final MemorySize SMALL = MemorySize.ofMebiBytes(64);

  private ClusterSettings() {}

  /**
   * Of a cluster whose state goes with its directory.
   *
   * @param parallelism slots, 1 or more
   * @param checkpoints interval of checkpoints; zero: none
   * @param directory its own
   */
  static Configuration passing(int parallelism, Duration checkpoints, Path directory) {
    Configuration c = new Configuration();
    c.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    c.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    c.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    if (!checkpoints.isZero()) {
      c.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    }
    c.set(TaskManagerOptions.NETWORK_MEMORY_MIN, SMALL);
    c.set(TaskManagerOptions.NETWORK_MEMORY_MAX, SMALL);
    c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, SMALL);
    return at(c, directory);
  }

  /**
   * The same configuration with listeners on the loopback interface and scratch files in a
   * directory.
   *
   * @param given as the job needs it; stays as it is
   */
  static Configuration at(Configuration given, Path directory) {
    Configuration c = new Configuration(given);
    Loopback.apply(c);
    c.set(CoreOptions.TMP_DIRS, directory.resolve("tmp").toString());
    // the REST server keeps uploads in the folder of the JVM otherwise, and may leave it behind
    c.set(WebOptions.TMP_DIR, directory.resolve("web").toString());
    c.set(WebOptions.UPLOAD_DIR, directory.resolve("web").toString());
    c.set(RestOptions.BIND_PORT, "0");
    // Flink looks for the blob server under the name of this host, where it does not listen
    c.set(BlobServerOptions.OFFLOAD_MINSIZE, Integer.MAX_VALUE);
    return c;
  }
}
