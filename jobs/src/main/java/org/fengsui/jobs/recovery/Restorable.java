package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.fengsui.jobs.config.JobSettings.StateBackend;

/**
 * A complete checkpoint or savepoint.
 *
 * @param path its folder, which holds {@code _metadata}
 * @param job Flink's id of the job that wrote it; for a savepoint of an unknown job its first
 *     digits
 * @param number checkpoint id, growing within a job and over restores
 * @param files every file that it needs beside {@code _metadata}, with its size in bytes
 * @param backend the state backend that alone can read it, or null: any (canonical format)
 * @param takenAt when its metadata was written; for people only
 */
public record Restorable(
    Path path,
    String job,
    long number,
    Map<Path, Long> files,
    StateBackend backend,
    Instant takenAt) {
  /** Copies the files. */
  public Restorable {
    files = Map.copyOf(files);
  }

  /** Whether the two have a file in common. */
  public boolean sharesWith(Restorable other) {
    return files.keySet().stream().anyMatch(other.files::containsKey);
  }
}
