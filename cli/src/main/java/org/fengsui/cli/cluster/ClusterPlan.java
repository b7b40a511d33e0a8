package org.fengsui.cli.cluster;

import java.net.URI;
import java.nio.file.Path;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.jobs.config.ClusterSettings;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.recovery.CheckpointFolder;

/**
 * What a cluster on this machine is made of.
 *
 * @param config the job's settings file
 * @param job settings of the job
 * @param settings settings of the processes
 * @param folder state, logs, the broker's data
 * @param rpcPort port of the JobManager for the TaskManagers, on loopback
 * @param restPort port of Flink's page, on loopback
 * @param language language of what the processes say to people, zh or en
 */
record ClusterPlan(
    Path config,
    JobSettings job,
    ClusterSettings settings,
    ClusterFolder folder,
    int rpcPort,
    int restPort,
    String language) {
  static final String LOOPBACK = "127.0.0.1";

  /** The folder that the settings give, or {@code cluster} beside the folder of checkpoints. */
  static ClusterFolder folder(JobSettings job, ClusterSettings settings) {
    if (!settings.folder().isEmpty()) {
      return new ClusterFolder(Path.of(settings.folder()).toAbsolutePath().normalize());
    }
    return new ClusterFolder(sibling(job, "cluster"));
  }

  /** A folder beside that of the checkpoints, which must be on this machine. */
  static Path sibling(JobSettings job, String name) {
    try {
      return CheckpointFolder.of(job.checkpointDir()).resolveSibling(name);
    } catch (RefusedStartException e) {
      throw new UnusableInputException("error.cluster.folder", job.checkpointDir());
    }
  }

  /** The page of the JobManager. */
  URI page() {
    return URI.create("http://" + LOOPBACK + ":" + restPort);
  }
}
