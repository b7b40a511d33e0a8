package org.fengsui.faults.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.LedgerChecker;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.JobFile;
import org.fengsui.faults.stage.JobFile.Backend;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.stage.Subprocess;
import org.fengsui.faults.story.Feeder;
import org.fengsui.faults.story.Numbered;
import org.fengsui.faults.story.Story;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few seeds of the suite in one story: {@code run} is killed, the same settings go on as {@code
 * cluster up}, and there the TaskManager with the job is killed.
 */
class KillsIT {
  private static final int DAYS = 30;
  private static final Duration PACE = Duration.ofSeconds(15);
  private static final Launcher LAUNCHER = new Launcher(null, Launcher.SMALL);

  @TempDir Path folder;

  @Test
  void noMessageIsLostOrDoubledByTheDeathOfTheJobAndOfATaskManager() throws Exception {
    long seed = System.nanoTime() % 1_000;
    System.out.println("seed " + seed);
    SeededRandom random = SeededRandom.of(seed, "kills", 0);
    Path story = folder.resolve("story");
    Instant until = Story.until(DAYS);
    Story.write(seed, DAYS, story);
    List<Numbered> records = new ArrayList<>(Numbered.read(story));
    records.add(Numbered.last(until, Duration.ofDays(JobFile.DELAY_DAYS)));
    try (Subprocess replay = LAUNCHER.start(story, "replay", Reference.replay(story, until));
        Stage stage = new Stage(folder.resolve("stage"), LAUNCHER, Backend.ROCKSDB)) {
      stage.startJob();
      stage.awaitCheckpoint(0, Trial.PATIENCE);
      try (Feeder feeder = new Feeder(records, PACE, stage.broker().direct()).start()) {
        feeder.await(records.size() * random.between(20, 40) / 100, Trial.PATIENCE);
        stage.job().kill();
        stage.asCluster();
        stage.awaitCheckpoint(restarted(stage), Trial.PATIENCE);
        feeder.await(records.size() * random.between(45, 80) / 100, Trial.PATIENCE);
        ClusterFaults.inflict(stage, "taskmanager", "KILL");
        feeder.await(records.size(), Trial.PATIENCE);
        replay.await(Trial.PATIENCE);
        check(stage, new Reference(records, checker(story), until));
      }
    }
  }

  private static long restarted(Stage stage) throws Exception {
    long now = System.currentTimeMillis();
    stage.startJob();
    return now;
  }

  private static LedgerChecker checker(Path story) throws Exception {
    return Reference.checker(story.resolve("replayed").resolve("alerts.jsonl"));
  }

  private static void check(Stage stage, Reference reference) throws Exception {
    Trial.settle(stage, reference, Promise.ONCE);
    LedgerChecker checker = reference.checker();
    assertThat(checker.size()).isGreaterThan(60);
    assertThat(checker.check(stage.lane(Topics.EARLY_WARNING_LEDGER), Promise.ONCE).findings())
        .isEmpty();
    assertThat(
            checker
                .check(stage.lane(Topics.EARLY_WARNING_ALERTS), Promise.AT_LEAST_ONCE)
                .findings())
        .isEmpty();
  }
}
