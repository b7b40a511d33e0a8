package org.fengsui.jobs.recovery;

import java.util.concurrent.CompletableFuture;

/** Asks the running job for a checkpoint that needs no file of an earlier one. */
@FunctionalInterface
public interface FullCheckpoint {
  /** Triggers it ({@code CheckpointType.FULL}); the result ends when it is complete. */
  CompletableFuture<?> trigger();
}
