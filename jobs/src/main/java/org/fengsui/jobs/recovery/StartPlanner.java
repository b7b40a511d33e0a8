package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.jobs.recovery.Inventory.Found;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;

/**
 * Decides how a job starts (docs/semantics.md, section 5): from its newest complete checkpoint or
 * savepoint, or, where it never ran, without state. It changes nothing.
 */
public final class StartPlanner {
  private final Path folder;
  private final Traces traces;

  /**
   * A planner.
   *
   * @param folder the checkpoint folder
   * @param traces what Kafka holds of the job; asked only when nothing can be restored
   */
  public StartPlanner(Path folder, Traces traces) {
    this.folder = folder;
    this.traces = traces;
  }

  /**
   * The plan of a start.
   *
   * @param at wall clock
   * @throws RefusedStartException if the job ran before and nothing can be restored, or if what a
   *     person named cannot be restored
   * @throws IOException if the folder cannot be read
   */
  public StartPlan plan(StartRequest request, Instant at)
      throws RefusedStartException, IOException, InterruptedException {
    List<RunLogEntry> log = new RunLog(folder).entries();
    if (request.fresh()) {
      return start(Kind.FRESH, null, List.of(), at);
    }
    if (request.from() != null) {
      return chosen(request.from(), at);
    }
    List<Skipped> skipped = new ArrayList<>();
    for (Found candidate : candidates(log)) {
      try {
        Restorable read = CheckpointReader.read(candidate.path(), candidate.job());
        return start(Kind.RESTORED, read, skipped, at);
      } catch (BrokenCheckpointException e) {
        skipped.add(new Skipped(e.path(), e.reason()));
      }
    }
    refuseWhereItRan(log, skipped);
    return start(Kind.STARTED, null, List.of(), at);
  }

  private StartPlan chosen(Path from, Instant at) throws RefusedStartException {
    Path given = from.toAbsolutePath().normalize();
    boolean file = given.endsWith(CheckpointReader.METADATA);
    Path checkpoint = file ? given.getParent() : given;
    try {
      return start(Kind.CHOSEN, CheckpointReader.read(checkpoint, ""), List.of(), at);
    } catch (BrokenCheckpointException e) {
      throw new RefusedStartException(StartTexts.unusable(e.path(), e.reason()));
    }
  }

  private List<Found> candidates(List<RunLogEntry> log) throws IOException {
    Lineage lineage = new Lineage(folder, log);
    List<Found> found = new ArrayList<>();
    for (Found f : Inventory.of(folder)) {
      found.add(f.number() >= 0 ? f : numbered(f, log));
    }
    return lineage.candidates(lineage.newestFirst(found, Inventory::attempt));
  }

  /** A savepoint with its checkpoint id: from the run log, else from its metadata. */
  private Found numbered(Found savepoint, List<RunLogEntry> log) {
    String path = CheckpointFolder.relative(folder, savepoint.path());
    for (RunLogEntry entry : log) {
      if (entry.kind() == Kind.COMPLETED && entry.path().equals(path)) {
        return new Found(savepoint.path(), entry.job(), entry.number());
      }
    }
    try {
      long number = CheckpointReader.metadata(savepoint.path()).getCheckpointId();
      return new Found(savepoint.path(), savepoint.job(), number);
    } catch (BrokenCheckpointException e) {
      // damaged: taken for its run's last, so that the start says that it is skipped
      return new Found(savepoint.path(), savepoint.job(), Long.MAX_VALUE);
    }
  }

  private void refuseWhereItRan(List<RunLogEntry> log, List<Skipped> skipped)
      throws RefusedStartException, InterruptedException {
    boolean completed = log.stream().anyMatch(e -> e.kind() == Kind.COMPLETED);
    boolean offsets = traces.groupHasOffsets();
    Traces.Census census = traces.census();
    if (!skipped.isEmpty() || completed || offsets || census.messages() > 0) {
      throw new RefusedStartException(StartTexts.empty(folder, skipped, census));
    }
  }

  private StartPlan start(Kind kind, Restorable restored, List<Skipped> skipped, Instant at) {
    String id = UUID.randomUUID().toString().replace("-", "");
    return new StartPlan(folder, id, kind, restored, skipped, at);
  }
}
