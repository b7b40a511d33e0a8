package org.fengsui.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.apache.curator.test.TestingServer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.runtime.highavailability.HighAvailabilityServices;
import org.apache.flink.runtime.highavailability.HighAvailabilityServicesUtils;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmanager.ExecutionPlanStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real ZooKeeper keeps of a job. */
class HaMetadataTest {
  @TempDir Path storage;

  @Test
  void withoutHighAvailabilityNothingIsAsked() throws Exception {
    assertThat(HaMetadata.jobOf(new Configuration())).isNull();
  }

  @Test
  void theJobInZooKeeperIsLeftToFlink() throws Exception {
    try (TestingServer zookeeper = new TestingServer()) {
      Configuration config = new Configuration();
      config.set(HighAvailabilityOptions.HA_MODE, "zookeeper");
      config.set(HighAvailabilityOptions.HA_ZOOKEEPER_QUORUM, zookeeper.getConnectString());
      config.set(HighAvailabilityOptions.HA_STORAGE_PATH, storage.toUri().toString());
      assertThat(HaMetadata.jobOf(config)).isNull();
      JobID job = new JobID();
      store(config, new JobGraph(job, "a job"));
      assertThat(HaMetadata.jobOf(config)).isEqualTo(job.toHexString());
    }
  }

  private static void store(Configuration config, JobGraph graph) throws Exception {
    try (HighAvailabilityServices services =
        HighAvailabilityServicesUtils.createAvailableOrEmbeddedServices(
            config, ForkJoinPool.commonPool(), e -> {})) {
      ExecutionPlanStore store = services.getExecutionPlanStore();
      store.start(new Ignoring());
      store.putExecutionPlan(graph);
      store.stop();
    }
  }

  private static final class Ignoring implements ExecutionPlanStore.ExecutionPlanListener {
    @Override
    public void onAddedExecutionPlan(JobID jobId) {}

    @Override
    public void onRemovedExecutionPlan(JobID jobId) {}
  }
}
