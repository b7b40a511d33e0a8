package org.fengsui.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;

class EmbeddedClusterIT {

  @Test
  void aBoundedJobRunsToItsEnd() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(2, Duration.ZERO)) {
      var environment = cluster.environment();
      DataStream<Long> numbers = environment.fromSequence(1, 100);
      numbers.sinkTo(new DiscardingSink<>());
      var job = cluster.submit(environment, "count");
      assertThat(job.getJobExecutionResult().get().getJobID()).isEqualTo(job.getJobID());
    }
  }

  @Test
  void theTemporaryDirectoryGoesWithTheCluster() throws Exception {
    EmbeddedCluster cluster = EmbeddedCluster.start(1, Duration.ofSeconds(1));
    String place = cluster.configuration().toMap().get("execution.checkpointing.dir");
    Path directory = Path.of(URI.create(place)).getParent();
    assertThat(directory).exists();
    cluster.close();
    assertThat(directory).doesNotExist();
    cluster.close();
  }
}
