package org.fengsui.benchmarks.measure;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.jobs.config.JobConfig;

/** Where keys keep their state in a run. */
public enum Backend {
  /** Objects on the heap. */
  HEAP("hashmap"),
  /** RocksDB, with Flink's defaults and 512 MB of managed memory. */
  ROCKSDB("rocksdb");

  private final String factory;

  Backend(String factory) {
    this.factory = factory;
  }

  /**
   * A cluster in this JVM, configured as the job is, without checkpoints.
   *
   * @param parallelism of everything, 1 or more
   */
  public StreamExecutionEnvironment environment(int parallelism) {
    Configuration config = JobConfig.strict();
    config.set(StateBackendOptions.STATE_BACKEND, factory);
    config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    TaskMetrics.configure(config);
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
  }
}
