package org.fengsui.jobs;

import org.fengsui.jobs.cluster.ClusterJob;

/** The class that a Flink cluster starts. */
public final class EarlyWarningJob {
  private EarlyWarningJob() {}

  /**
   * Entry of the job in a cluster.
   *
   * @param args {@code --config FILE}, and how it starts: nothing, {@code --fresh} or {@code --from
   *     PATH}; {@code --wait}: a refused start waits for a person instead of ending the process
   * @throws IllegalArgumentException when called otherwise
   */
  public static void main(String[] args) throws Exception {
    ClusterJob.start(args);
  }
}
