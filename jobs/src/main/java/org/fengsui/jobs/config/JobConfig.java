package org.fengsui.jobs.config;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.metrics.MetricsBridgeFactory;

/** Flink's own configuration, as the job needs it. */
public final class JobConfig {
  private JobConfig() {}

  /**
   * What holds for every run: a type without explicit bytes and an operator without a uid are
   * refused when the job is submitted, not at the next restore.
   */
  public static Configuration strict() {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    return config;
  }

  /** The configuration of a live job. */
  public static Configuration live(JobSettings settings) {
    Configuration config = strict();
    config.set(PipelineOptions.NAME, "fengsui " + settings.pack());
    MetricsBridgeFactory.configure(config, settings.metricsAddress(), settings.metricsPort());
    config.set(PipelineOptions.MAX_PARALLELISM, settings.maxParallelism());
    config.set(
        StateBackendOptions.STATE_BACKEND,
        settings.stateBackend() == StateBackend.ROCKSDB ? "rocksdb" : "hashmap");
    config.set(
        CheckpointingOptions.INCREMENTAL_CHECKPOINTS,
        settings.stateBackend() == StateBackend.ROCKSDB);
    // never the JobManager's memory, which holds 5 MB a state
    config.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    config.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.checkpointDir());
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
    config.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
    config.set(CheckpointingOptions.ENABLE_UNALIGNED_INTERRUPTIBLE_TIMERS, true);
    config.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return config;
  }
}
