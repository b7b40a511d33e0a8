package org.fengsui.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.Test;

/** What is shipped as Flink's configuration. */
class FlinkDefaultsTest {
  private final Configuration shipped = FlinkDefaults.load();

  @Test
  void aKilledProcessIsNoticedWithinSecondsAndTheJobGoesOnAtOnce() {
    Duration beat = shipped.get(HeartbeatManagerOptions.HEARTBEAT_INTERVAL_DURATION);
    int missed = shipped.get(HeartbeatManagerOptions.HEARTBEAT_RPC_FAILURE_THRESHOLD);
    Duration wait =
        shipped.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF);
    assertThat(beat.multipliedBy(missed).plus(wait)).isLessThan(Duration.ofSeconds(3));
    // a pause of the collector must not look like a loss
    assertThat(shipped.get(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT_DURATION))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(shipped.get(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("exponential-delay");
  }

  @Test
  void theMemoryOfBothKindsOfProcessAddsUp() {
    assertThat(
            TaskExecutorProcessUtils.processSpecFromConfig(shipped)
                .getFlinkMemory()
                .getTaskHeap()
                .getMebiBytes())
        .isGreaterThanOrEqualTo(256);
    assertThat(
            JobManagerProcessUtils.processSpecFromConfig(shipped)
                .getJvmHeapMemorySize()
                .getMebiBytes())
        .isGreaterThanOrEqualTo(192);
  }
}
