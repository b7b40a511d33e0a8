package org.fengsui.jobs.cluster;

import java.util.Collection;
import java.util.concurrent.ForkJoinPool;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.highavailability.HighAvailabilityServices;
import org.apache.flink.runtime.highavailability.HighAvailabilityServicesUtils;
import org.apache.flink.runtime.jobmanager.ExecutionPlanStore;
import org.apache.flink.runtime.jobmanager.HighAvailabilityMode;
import org.fengsui.alerts.rules.Text;

/** What ZooKeeper keeps of a job, where Flink's high availability is set up. */
final class HaMetadata {
  private HaMetadata() {}

  /**
   * Id of the job that Flink restores by itself: its plan and its checkpoints are in the store of
   * high availability.
   *
   * @param config configuration of the JobManager
   * @return the id, or null where there is no such store or nothing is in it
   */
  @SuppressWarnings("try") // Flink's close() may be interrupted
  static String jobOf(Configuration config) throws Exception {
    if (!HighAvailabilityMode.isHighAvailabilityModeActivated(config)) {
      return null;
    }
    try (HighAvailabilityServices services =
        HighAvailabilityServicesUtils.createAvailableOrEmbeddedServices(
            config, ForkJoinPool.commonPool(), HaMetadata::failed)) {
      ExecutionPlanStore store = services.getExecutionPlanStore();
      Collection<JobID> jobs = store.getJobIds();
      return jobs.isEmpty() ? null : jobs.iterator().next().toHexString();
    }
  }

  private static void failed(Throwable e) {
    Sayings.say(
        new Text(
            "高可用存储（ZooKeeper）出错：" + e.getMessage(),
            "the store of high availability (ZooKeeper) failed: " + e.getMessage()));
  }
}
