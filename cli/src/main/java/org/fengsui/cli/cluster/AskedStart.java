package org.fengsui.cli.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.recovery.CheckpointFolder;
import org.fengsui.jobs.recovery.RunLog;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;

/**
 * How the person who starts a cluster wants the job to begin. It holds until the job has completed
 * a checkpoint: a JobManager started again after that goes on from it.
 */
final class AskedStart {
  private final RunLog log;
  private final List<String> options;
  private final long completed;

  private AskedStart(RunLog log, List<String> options) throws IOException {
    this.log = log;
    this.options = options;
    this.completed = completed();
  }

  /**
   * What was asked for.
   *
   * @param fresh without state
   * @param from a checkpoint or savepoint; null: the newest
   * @throws UnusableInputException when both are asked for, or the checkpoint folder is not on this
   *     machine
   */
  static AskedStart of(JobSettings job, boolean fresh, Path from) throws IOException {
    if (fresh && from != null) {
      throw new UnusableInputException("error.cluster.start");
    }
    List<String> options =
        fresh
            ? List.of("--fresh")
            : from == null ? List.of() : List.of("--from", from.toAbsolutePath().toString());
    try {
      return new AskedStart(new RunLog(CheckpointFolder.of(job.checkpointDir())), options);
    } catch (RefusedStartException e) {
      throw new UnusableInputException("error.config", job.checkpointDir(), e.getMessage());
    }
  }

  /** Options of the next start of the JobManager. */
  List<String> options() throws IOException {
    return completed() > completed ? List.of() : options;
  }

  private long completed() throws IOException {
    return log.entries().stream().filter(entry -> entry.kind() == Kind.COMPLETED).count();
  }
}
