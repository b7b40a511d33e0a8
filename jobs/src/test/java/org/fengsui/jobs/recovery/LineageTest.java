package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengsui.jobs.recovery.Inventory.Found;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;
import org.junit.jupiter.api.Test;

class LineageTest {
  private static final Path FOLDER = Path.of("/state");

  private static String job(char digit) {
    return String.valueOf(digit).repeat(32);
  }

  private static Found checkpoint(char job, long number) {
    return new Found(FOLDER.resolve(job(job)).resolve("chk-" + number), job(job), number);
  }

  private static RunLogEntry start(Kind kind, char job, String from) {
    return new RunLogEntry(Instant.EPOCH, kind, job(job), 0, from);
  }

  private static List<Found> candidates(List<RunLogEntry> log, Found... found) {
    Lineage lineage = new Lineage(FOLDER, log);
    return lineage.candidates(lineage.newestFirst(List.of(found), p -> 0));
  }

  @Test
  void runsAreOrderedByTheLogAndCheckpointsByTheirNumber() {
    List<RunLogEntry> log = List.of(start(Kind.STARTED, 'b', "-"), start(Kind.RESTORED, 'a', "-"));
    assertThat(candidates(log, checkpoint('b', 9), checkpoint('a', 8), checkpoint('a', 10)))
        .containsExactly(checkpoint('a', 10), checkpoint('a', 8), checkpoint('b', 9));
  }

  @Test
  void aSavepointFollowsTheCheckpointsOfItsRun() {
    List<RunLogEntry> log = List.of(start(Kind.STARTED, 'a', "-"));
    Found savepoint = new Found(FOLDER.resolve("savepoints/savepoint-aaaaaa-1"), "aaaaaa", 12);
    assertThat(candidates(log, savepoint, checkpoint('a', 11)))
        .containsExactly(savepoint, checkpoint('a', 11));
  }

  @Test
  void runsThatTheLogDoesNotKnowComeFirstByTheirAttempt() {
    List<RunLogEntry> log = List.of(start(Kind.RESTORED, 'a', "-"));
    Map<String, Integer> attempts = Map.of(job('c'), 1, job('b'), 2);
    Lineage lineage = new Lineage(FOLDER, log);
    List<Found> found = List.of(checkpoint('c', 70), checkpoint('b', 5), checkpoint('a', 6));
    assertThat(
            lineage.newestFirst(found, p -> attempts.get(p.getParent().getFileName().toString())))
        .containsExactly(checkpoint('a', 6), checkpoint('b', 5), checkpoint('c', 70));
  }

  @Test
  void whatAFreshStartLeftBehindIsNoCandidate() {
    List<RunLogEntry> log =
        List.of(
            start(Kind.STARTED, 'a', "-"),
            start(Kind.FRESH, 'b', "-"),
            start(Kind.RESTORED, 'c', "-"));
    assertThat(candidates(log, checkpoint('a', 5), checkpoint('b', 2), checkpoint('c', 3)))
        .containsExactly(checkpoint('c', 3), checkpoint('b', 2));
    assertThat(candidates(log, checkpoint('a', 5))).isEmpty();
  }

  @Test
  void whatAPersonWentBackBehindIsNoCandidate() {
    String from = job('a') + "/chk-5";
    List<RunLogEntry> log = List.of(start(Kind.STARTED, 'a', "-"), start(Kind.CHOSEN, 'b', from));
    assertThat(candidates(log, checkpoint('a', 4), checkpoint('a', 5), checkpoint('a', 6)))
        .containsExactly(checkpoint('a', 5), checkpoint('a', 4));
    assertThat(candidates(log, checkpoint('a', 6), checkpoint('b', 7)))
        .contains(checkpoint('b', 7))
        .doesNotContain(checkpoint('a', 6));
  }
}
