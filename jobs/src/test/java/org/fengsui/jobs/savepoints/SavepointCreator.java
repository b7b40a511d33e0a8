package org.fengsui.jobs.savepoints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.jobs.testing.LiveRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Makes the savepoint of a release, once, when the release is cut; it is no test (its name keeps it
 * out of the build). To run it:
 *
 * <pre>
 * mvn verify -pl jobs -am -Dtest=SavepointCreator -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfengsui.savepoint.release=0.1.0
 * </pre>
 *
 * <p>It writes {@code src/test/resources/savepoints/RELEASE}: the savepoint and {@code
 * expected.txt}, the messages that an uninterrupted run gives after it. Commit both; a savepoint
 * once committed is never made again.
 */
class SavepointCreator {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @Test
  void create() throws Exception {
    String release = System.getProperty("fengsui.savepoint.release");
    if (release == null) {
      throw new IllegalStateException("name the release: -Dfengsui.savepoint.release=0.1.0");
    }
    Path folder = Path.of("src", "test", "resources", "savepoints", release).toAbsolutePath();
    Files.createDirectories(folder);
    try (LiveRun run = SavepointStory.start("creator-half", false, 2, null)) {
      SavepointStory.advance(run, SavepointStory.MIDDLE);
      // the savepoint remembers where it was made, so not in somebody's home
      String made = run.savepoint(Files.createTempDirectory("savepoint").toUri().toString());
      move(Path.of(java.net.URI.create(made)), folder);
    }
    try (LiveRun run = SavepointStory.start("creator-whole", true, 2, null)) {
      SavepointStory.advance(run, SavepointStory.END);
      LiveRun.settled(() -> SavepointStory.messages(run).size());
      List<String> messages = SavepointStory.messages(run);
      Files.write(folder.resolve("expected.txt"), messages);
    }
  }

  /** Flink makes a folder with a random name; its files belong one level higher. */
  private static void move(Path from, Path to) throws java.io.IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.move(file, to.resolve(file.getFileName().toString()));
      }
    }
    Files.delete(from);
  }
}
