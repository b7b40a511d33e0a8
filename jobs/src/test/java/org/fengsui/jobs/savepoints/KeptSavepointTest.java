package org.fengsui.jobs.savepoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.jobs.testing.LiveRun;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state once released is read by every later build, at any parallelism. */
class KeptSavepointTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static Path folder(String release) throws Exception {
    return Path.of(KeptSavepointTest.class.getResource("/savepoints/" + release).toURI());
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 2",
    "0.1.0, 3",
    "before-core, 2",
    "before-core, 3",
    "packed-employers, 2",
    "packed-employers, 3"
  })
  void aKeptSavepointGoesOnToTheExpectedMessages(String release, int parallelism) throws Exception {
    Path folder = folder(release);
    List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
    assertThat(expected).isNotEmpty();
    String name = "restored-" + release + "-" + parallelism;
    try (LiveRun run = SavepointStory.start(name, true, parallelism, folder.toUri().toString())) {
      SavepointStory.advance(run, SavepointStory.END);
      LiveRun.until(() -> SavepointStory.messages(run).size() >= expected.size());
      assertThat(SavepointStory.messages(run)).isEqualTo(expected);
    }
  }
}
