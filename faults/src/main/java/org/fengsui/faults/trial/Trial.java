package org.fengsui.faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.check.Verdict;
import org.fengsui.faults.stage.JobFile;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.story.Feeder;
import org.fengsui.faults.story.Numbered;
import org.fengsui.faults.trial.TrialResult.LaneResult;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/**
 * One trial: a running job is sent a story, a fault befalls it in the middle, and what stands in
 * the lanes at the end is held against the replay of the same records.
 *
 * @param fault what befalls it
 * @param seed of the story and of the fault
 * @param backend where keys keep their state
 */
public record Trial(Fault fault, long seed, JobFile.Backend backend) {
  /** Longer than any start or recovery on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Duration PACE = Duration.ofSeconds(25);

  /** Without another message for so long the job has written all that it will write. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** Between two readings of both lanes, which take processor time from the job. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Runs it in a folder. */
  public TrialResult run(Path folder, Launcher launcher, Reference reference) throws Exception {
    long begun = System.nanoTime();
    SeededRandom random = SeededRandom.of(seed, fault.name(), 0);
    List<Numbered> records = new ArrayList<>(fault.input().arrange(reference.records(), random));
    boolean onArrival = fault.exact() == Promise.SAME_STANDING;
    Duration delay = onArrival ? Duration.ZERO : Duration.ofDays(JobFile.DELAY_DAYS);
    records.add(Numbered.last(reference.until(), delay));
    try (Stage stage = new Stage(folder, launcher, backend)) {
      fault.before().prepare(stage);
      stage.startJob();
      stage.awaitCheckpoint(0, PATIENCE);
      try (Feeder feeder = new Feeder(records, PACE, stage.broker().direct()).start()) {
        feeder.await(records.size() * random.between(20, 65) / 100, PATIENCE);
        long since = fault.act().inflict(stage, random);
        double recovery = (stage.awaitCheckpoint(since, PATIENCE) - since) / 1000.0;
        feeder.await(records.size(), PATIENCE.multipliedBy(2));
        settle(stage, reference, fault.exact());
        return result(stage, reference, recovery, begun);
      }
    }
  }

  /** Waits until both lanes hold the reference, or the job has come to the end and is silent. */
  static void settle(Stage stage, Reference reference, Promise promise)
      throws InterruptedException {
    int stood = -1;
    long quietSince = System.nanoTime();
    while (System.nanoTime() - quietSince < SILENCE.toNanos()) {
      stage.supervise();
      List<EarlyWarning> exact = stage.lane(Topics.EARLY_WARNING_LEDGER);
      List<EarlyWarning> fast = stage.lane(Topics.EARLY_WARNING_ALERTS);
      boolean ended = stage.watermark() >= reference.until().toEpochMilli();
      boolean whole =
          reference.checker().complete(exact, promise)
              && reference.checker().complete(fast, promise);
      if (whole && (ended || promise != Promise.SAME_STANDING)) {
        // what stands too often shows with the next transaction
        stage.awaitCheckpoint(System.currentTimeMillis(), PATIENCE);
        return;
      }
      if (!ended || exact.size() + fast.size() != stood) {
        stood = exact.size() + fast.size();
        quietSince = System.nanoTime();
      }
      stage.last(LOOK);
    }
  }

  private TrialResult result(Stage stage, Reference reference, double recovery, long begun)
      throws IOException {
    Verdict exact =
        reference.checker().check(stage.lane(Topics.EARLY_WARNING_LEDGER), fault.exact());
    Promise other =
        fault.exact() == Promise.SAME_STANDING ? Promise.SAME_STANDING : Promise.AT_LEAST_ONCE;
    Verdict fast = reference.checker().check(stage.lane(Topics.EARLY_WARNING_ALERTS), other);
    write(stage.folder().resolve("exact-lane.txt"), exact);
    write(stage.folder().resolve("fast-lane.txt"), fast);
    return new TrialResult(
        fault.name(),
        seed,
        backend.name(),
        exact.passed() && fast.passed(),
        exact.expected(),
        LaneResult.of(exact),
        LaneResult.of(fast),
        recovery,
        (System.nanoTime() - begun) / 1e9,
        null);
  }

  private static void write(Path file, Verdict verdict) throws IOException {
    Files.write(file, verdict.findings().stream().map(f -> f.kind() + " " + f.sentence()).toList());
  }
}
