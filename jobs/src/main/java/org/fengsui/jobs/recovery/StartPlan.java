package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;

/**
 * How one start of a job begins.
 *
 * @param folder the checkpoint folder
 * @param jobId id of the job to be submitted, 32 hexadecimal digits: a new one at each start, so
 *     that no run writes into the checkpoints of another
 * @param kind STARTED: first start, without state; FRESH; RESTORED; CHOSEN
 * @param restored what is restored, or null
 * @param skipped newer ones that cannot be restored
 * @param at wall clock of the start
 */
public record StartPlan(
    Path folder, String jobId, Kind kind, Restorable restored, List<Skipped> skipped, Instant at) {
  /** Copies the list. */
  public StartPlan {
    skipped = List.copyOf(skipped);
  }

  /** Whether the job begins without state although it may have run before. */
  public boolean fresh() {
    return kind == Kind.FRESH;
  }

  /**
   * Puts the plan into Flink's configuration: id, what is restored, where savepoints go and how
   * many checkpoints Flink itself keeps. What is restored stays whose it was (NO_CLAIM): Flink
   * never deletes it, and the first checkpoint of the run needs no file of an earlier one.
   */
  public void applyTo(Configuration config) {
    config.set(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID, jobId);
    config.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY,
        CheckpointFolder.address(folder.resolve(Inventory.SAVEPOINTS)));
    if (restored != null && restored.backend() != null) {
      // its format; a stop converts to what the settings ask for
      boolean rocksdb = restored.backend() == StateBackend.ROCKSDB;
      config.set(StateBackendOptions.STATE_BACKEND, rocksdb ? "rocksdb" : "hashmap");
      config.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, rocksdb);
    }
    boolean incremental = config.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS);
    config.set(
        CheckpointingOptions.MAX_RETAINED_CHECKPOINTS,
        incremental ? CheckpointKeeper.FLINK_KEEPS_INCREMENTAL : Retention.NEWEST);
    if (restored != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, CheckpointFolder.address(restored.path()));
      config.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
    } else {
      config.removeConfig(StateRecoveryOptions.SAVEPOINT_PATH);
    }
  }

  /**
   * The state backend of this run: that which can read what is restored, else the settings'.
   *
   * @param wanted the setting {@code state_backend}
   */
  public StateBackend backend(StateBackend wanted) {
    return restored == null || restored.backend() == null ? wanted : restored.backend();
  }

  /** The line of the run log that this start writes. */
  RunLogEntry entry() {
    String path = restored == null ? "-" : CheckpointFolder.relative(folder, restored.path());
    return new RunLogEntry(at, kind, jobId, 0, path);
  }
}
