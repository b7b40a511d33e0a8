package org.fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengsui.cli.embedded.EmbeddedKafka;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the compose file starts the job, and a container started again goes on. */
class ComposeJobIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path directory;

  @Test
  void theCommandOfTheFileStartsTheJobWhichWarnsAndGoesOnInAContainerStartedAgain()
      throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start();
        ComposeCluster cluster = cluster(kafka)) {
      kafka.createTopics(Topics.ALL, 2);
      Process first = cluster.jobManager("first");
      cluster.taskManager("taskmanager-1");
      cluster.taskManager("taskmanager-2");
      long checkpoint = running(cluster, 1).checkpoint();
      assertThat(OneReport.warns(kafka.bootstrap(), directory, "R1", PATIENCE)).isTrue();

      first.destroyForcibly().waitFor();
      Process second = cluster.jobManager("second");
      FlinkPage.Job again = running(cluster, checkpoint + 1);
      assertThat(again.restored()).isGreaterThanOrEqualTo(checkpoint);
      assertThat(cluster.said("second")).contains("Goes on from");

      second.destroy();
      assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(cluster.said("second")).contains("stopped with the savepoint");
      refusedItWaitsForAPerson(cluster);
    }
  }

  /** Not ended, or its container would be started again for ever. */
  private void refusedItWaitsForAPerson(ComposeCluster cluster) throws Exception {
    Path checkpoints = directory.resolve("checkpoints");
    Files.move(checkpoints, directory.resolve("lost"));
    Process third = cluster.jobManager("third");
    await()
        .atMost(PATIENCE)
        .until(() -> cluster.said("third").contains("tries again every 5 s") || !third.isAlive());
    assertThat(cluster.said("third")).contains("This job ran before", "START-FRESH");

    Path mark = Files.createFile(Files.createDirectories(checkpoints).resolve("START-FRESH"));
    running(cluster, 1);
    assertThat(cluster.said("third"))
        .containsOnlyOnce("This job ran before")
        .contains("Starts without state as asked");
    assertThat(mark).doesNotExist();
  }

  private ComposeCluster cluster(EmbeddedKafka kafka) throws Exception {
    Path settings =
        Files.writeString(
            directory.resolve("job.yaml"),
            """
            pack: cn-ningxia
            bootstrap: %s
            parallelism: 2
            state_backend: rocksdb
            checkpoint_dir: %s
            checkpoint_interval: 1s
            status: TEST
            """
                .formatted(kafka.bootstrap(), directory.resolve("checkpoints").toUri()));
    return new ComposeCluster(Files.createDirectory(directory.resolve("containers")), settings);
  }

  /** The job once it runs and has completed that checkpoint or a later one. */
  private static FlinkPage.Job running(ComposeCluster cluster, long checkpoint) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> cluster.page().job().stream().toList(), jobs -> reached(jobs, checkpoint))
        .get(0);
  }

  private static boolean reached(List<FlinkPage.Job> jobs, long checkpoint) {
    return !jobs.isEmpty()
        && jobs.get(0).state().equals("RUNNING")
        && jobs.get(0).checkpoint() >= checkpoint;
  }
}
