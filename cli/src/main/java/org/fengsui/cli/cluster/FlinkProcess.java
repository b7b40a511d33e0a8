package org.fengsui.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.fengsui.jobs.cluster.FlinkDefaults;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.metrics.MetricsBridgeFactory;
import org.fengsui.jobs.recovery.CheckpointFolder;
import org.fengsui.jobs.rest.Loopback;

/** Flink's configuration of the processes of one machine. */
final class FlinkProcess {
  private FlinkProcess() {}

  /**
   * The configuration of a process: what is shipped, and what this machine decides. Every listener
   * is on loopback.
   *
   * @param name name of the process
   * @param metricsPort port of its metrics, 0 for none
   */
  static Configuration configuration(ClusterPlan plan, String name, int metricsPort)
      throws IOException {
    Configuration c = FlinkDefaults.load();
    Loopback.apply(c);
    c.set(JobManagerOptions.PORT, plan.rpcPort());
    c.set(BlobServerOptions.PORT, "0");
    c.set(RestOptions.PORT, plan.restPort());
    c.set(RestOptions.BIND_PORT, String.valueOf(plan.restPort()));
    c.set(TaskManagerOptions.TASK_MANAGER_RESOURCE_ID, name);
    c.set(TaskManagerOptions.NUM_TASK_SLOTS, plan.settings().slots());
    String temporary = plan.folder().temporary(name).toString();
    c.set(CoreOptions.TMP_DIRS, temporary);
    c.set(WebOptions.TMP_DIR, temporary);
    memory(c, plan);
    metrics(c, plan, metricsPort);
    highAvailability(c, plan);
    return c;
  }

  private static void memory(Configuration c, ClusterPlan plan) {
    c.set(
        JobManagerOptions.TOTAL_PROCESS_MEMORY,
        MemorySize.parse(plan.settings().jobManagerMemory()));
    c.set(
        TaskManagerOptions.TOTAL_PROCESS_MEMORY,
        MemorySize.parse(plan.settings().taskManagerMemory()));
    if (plan.job().stateBackend() == StateBackend.HEAP) {
      // managed memory is RocksDB's
      c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ZERO);
    }
  }

  private static void metrics(Configuration c, ClusterPlan plan, int port) {
    c.removeKey("metrics.reporters");
    c.removeKey("metrics.reporter.fengsui.port");
    c.removeKey("metrics.reporter.fengsui.factory.class");
    MetricsBridgeFactory.configure(c, plan.job().metricsAddress(), port);
  }

  private static void highAvailability(Configuration c, ClusterPlan plan) {
    if (!plan.settings().zookeeper().isEmpty()) {
      c.set(HighAvailabilityOptions.HA_MODE, "zookeeper");
      c.set(HighAvailabilityOptions.HA_ZOOKEEPER_QUORUM, plan.settings().zookeeper());
      c.set(HighAvailabilityOptions.HA_CLUSTER_ID, "/" + plan.job().group());
      c.set(
          HighAvailabilityOptions.HA_STORAGE_PATH,
          CheckpointFolder.address(ClusterPlan.sibling(plan.job(), "ha")));
    }
  }

  /** Writes a configuration where a process finds it; returns the folder. */
  static Path write(Configuration config, Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    Map<String, String> sorted = new TreeMap<>(config.toMap());
    sorted.forEach(
        (key, value) ->
            text.append(key).append(": '").append(value.replace("'", "''")).append("'\n"));
    Files.writeString(ClusterFolder.file(folder.resolve("config.yaml")), text);
    return folder;
  }
}
