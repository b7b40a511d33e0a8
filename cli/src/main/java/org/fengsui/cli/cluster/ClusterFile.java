package org.fengsui.cli.cluster;

import java.nio.file.Path;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.jobs.config.ClusterSettings;
import org.fengsui.jobs.config.JobSettings;
import org.fengsui.jobs.config.SettingsException;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.schemas.Topics;

/**
 * A settings file, read.
 *
 * @param path its absolute path
 * @param job settings of the job
 * @param cluster settings of the processes
 */
record ClusterFile(Path path, JobSettings job, ClusterSettings cluster) {
  /**
   * Reads it.
   *
   * @throws UnusableInputException naming file, line, key and reason
   */
  static ClusterFile read(Path config) {
    Path file = new InputFile(Topics.THRESHOLD_RULES, config).readable().path();
    try {
      SettingsReader reader = new SettingsReader();
      return new ClusterFile(
          file.toAbsolutePath().normalize(), reader.read(file), reader.readCluster(file));
    } catch (SettingsException e) {
      throw new UnusableInputException("error.config", file, e.getMessage());
    }
  }

  /** The folder of its cluster. */
  ClusterFolder folder() {
    return ClusterPlan.folder(job, cluster);
  }
}
