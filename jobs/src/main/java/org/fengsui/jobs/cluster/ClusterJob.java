package org.fengsui.jobs.cluster;

import org.apache.flink.core.execution.JobClient;
import org.fengsui.jobs.config.JobSettings;

/** The job inside its JobManager: how it starts and how it stops. */
public final class ClusterJob {
  private ClusterJob() {}

  /** Lets SIGTERM of this process stop the job with a savepoint before Flink ends. */
  public static void stopOnTerm(JobClient job, JobSettings settings) {
    String folder = settings.checkpointDir();
    Signals.first("TERM", new StopOnTerm(job, folder, settings.stopTimeout()));
  }
}
