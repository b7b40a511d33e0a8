package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointKeeperTest {
  @TempDir Path folder;
  private int asked;

  private CheckpointKeeper keeper(char job) throws Exception {
    StartPlan plan =
        new StartPlan(folder, Specimens.job(job), Kind.RESTORED, null, List.of(), Instant.EPOCH);
    new RunLog(folder).append(plan.entry());
    return new CheckpointKeeper(
        plan,
        () -> {
          asked++;
          return CompletableFuture.completedFuture(null);
        });
  }

  private List<String> left(char job) throws Exception {
    Path run = folder.resolve(Specimens.job(job));
    if (!Files.exists(run)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("own"))
          .map(f -> run.relativize(f).toString().replace("/_metadata", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void olderOnesGoWithWhatOnlyTheyNeed() throws Exception {
    Specimens specimens = new Specimens(folder);
    CheckpointKeeper keeper = keeper('a');
    specimens.write('a', 1, "p");
    keeper.look();
    specimens.write('a', 2, "q", "r");
    specimens.write('a', 3, "r", "s");
    specimens.write('a', 4, "s");
    specimens.write('a', 5, "s");
    specimens.shared('a', "unfinished"); // Flink is just writing it: in no metadata
    Files.writeString(specimens.shared('a', "unfinished"), "");
    keeper.look();
    // 2 is the newest that shares nothing with 5; of 1 nothing is needed
    assertThat(left('a'))
        .containsExactly(
            "chk-2",
            "chk-3",
            "chk-4",
            "chk-5",
            "shared/q",
            "shared/r",
            "shared/s",
            "shared/unfinished");
    assertThat(new RunLog(folder).entries())
        .extracting(RunLogEntry::kind)
        .containsExactly(Kind.RESTORED, Kind.COMPLETED);
  }

  @Test
  void ofTheRunBeforeTheNewestStaysAndOfEarlierRunsNothing() throws Exception {
    Specimens specimens = new Specimens(folder);
    CheckpointKeeper earlier = keeper('a');
    specimens.write('a', 6, "w");
    specimens.write('a', 7, "x");
    earlier.look();
    CheckpointKeeper keeper = keeper('b');
    specimens.write('b', 8, "y");
    specimens.write('b', 9, "y");
    keeper.look();
    assertThat(left('a')).contains("chk-7", "shared/x");
    specimens.write('b', 10, "y");
    keeper.look();
    assertThat(left('a')).containsExactly("chk-7", "shared/x"); // shares nothing with 10
    specimens.write('b', 11, "z");
    keeper.look();
    assertThat(left('a'))
        .containsExactly("chk-7", "shared/x"); // all that a stop of b leaves beside
    assertThat(left('b')).contains("chk-9", "chk-10", "chk-11").doesNotContain("chk-8");
    CheckpointKeeper last = keeper('c');
    for (int n = 12; n <= 14; n++) {
      specimens.write('c', n, "v");
    }
    last.look();
    assertThat(left('a')).isEmpty();
    assertThat(left('b')).containsExactly("chk-11", "shared/z");
  }

  @Test
  void everyTenthIncrementalOneIsAskedToBeFull() throws Exception {
    Specimens specimens = new Specimens(folder);
    CheckpointKeeper keeper = keeper('a');
    for (int n = 1; n <= 9; n++) {
      specimens.write('a', n, "base");
      keeper.look();
      assertThat(asked).isZero();
    }
    specimens.write('a', 10, "base");
    keeper.look();
    assertThat(asked).isEqualTo(1);
    specimens.write('a', 11, "base"); // the full one is not complete yet
    keeper.look();
    assertThat(asked).isEqualTo(2);
    specimens.write('a', 12, "another");
    keeper.look();
    specimens.write('a', 13, "another");
    keeper.look();
    assertThat(asked).isEqualTo(2);
  }
}
