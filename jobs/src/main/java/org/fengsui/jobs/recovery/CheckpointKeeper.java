package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.jobs.recovery.Inventory.Found;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the checkpoints of a running job: writes the run log, removes what is no longer kept, of
 * this run and of earlier ones, and asks for every tenth incremental checkpoint to be a full one.
 */
public final class CheckpointKeeper {
  /** With incremental checkpoints one in so many is full. */
  public static final int FULL_EVERY = 10;

  /**
   * Checkpoints that Flink itself keeps when they are incremental: more than lie between two full
   * ones, so that the last one before the newest full one is there until the next is complete, even
   * where several full ones fail. The keeper removes those between.
   */
  static final int FLINK_KEEPS_INCREMENTAL = 30;

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

  private final StartPlan plan;
  private final RunLog log;
  private final FullCheckpoint full;
  private final Map<Path, Restorable> read = new HashMap<>();
  private long newest = -1;
  private int sinceFull;
  private boolean began;

  /**
   * A keeper of one run.
   *
   * @param full asks for a full checkpoint; null where every checkpoint is full
   */
  public CheckpointKeeper(StartPlan plan, FullCheckpoint full) {
    this.plan = plan;
    this.full = full;
    log = new RunLog(plan.folder());
  }

  /**
   * Looks once at what the job has completed since the last look.
   *
   * @throws IOException if the folder cannot be read or written
   */
  public void look() throws IOException {
    List<Restorable> own = readable(own());
    if (own.isEmpty() || own.get(0).number() <= newest) {
      return;
    }
    if (!began) {
      completed(own.get(0));
    }
    count(own);
    newest = own.get(0).number();
    retain();
  }

  /**
   * Notes a savepoint of this run as complete.
   *
   * @throws IOException if it cannot be read or the log not be written
   */
  public void savepoint(Path path) throws IOException {
    try {
      completed(CheckpointReader.read(path, plan.jobId()));
      retain();
    } catch (BrokenCheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void completed(Restorable complete) throws IOException {
    log.append(
        new RunLogEntry(
            Instant.ofEpochMilli(System.currentTimeMillis()),
            Kind.COMPLETED,
            plan.jobId(),
            complete.number(),
            CheckpointFolder.relative(plan.folder(), complete.path())));
    began = true;
  }

  /** Counts incremental checkpoints since the newest full one. */
  private void count(List<Restorable> own) {
    for (int i = own.size() - 1; i >= 0; i--) {
      if (own.get(i).number() > newest) {
        boolean shares = i + 1 < own.size() && own.get(i).sharesWith(own.get(i + 1));
        sinceFull = shares ? sinceFull + 1 : 0;
      }
    }
    if (full != null && sinceFull >= FULL_EVERY - 1) {
      var unused =
          full.trigger()
              .whenComplete(
                  (done, e) -> {
                    if (e != null) {
                      LOG.warn("a full checkpoint failed and is tried again: {}", e.toString());
                    }
                  });
    }
  }

  private List<Found> own() throws IOException {
    List<Found> own = new ArrayList<>(Inventory.of(plan.folder()));
    own.removeIf(f -> !f.job().equals(plan.jobId()));
    own.sort(java.util.Comparator.comparingLong(Found::number).reversed());
    return own;
  }

  /** Removes what is no longer kept; nothing at all when this run does not come first. */
  private void retain() throws IOException {
    Lineage lineage = new Lineage(plan.folder(), log.entries());
    List<Found> all = lineage.newestFirst(numbered(), Inventory::attempt);
    List<Restorable> complete = readable(all);
    if (complete.isEmpty() || !isOwn(complete.get(0).job())) {
      LOG.warn("no checkpoint of run {} comes first: nothing is removed", plan.jobId());
      return;
    }
    Set<Restorable> kept = Retention.kept(complete);
    if (kept.size() >= Retention.NEWEST) {
      read.keySet().retainAll(new Removal(plan, kept).removeAllBut(all, complete));
    }
  }

  /** Whether a job is this run; the name of a savepoint has the first digits of its id only. */
  private boolean isOwn(String job) {
    return !job.isEmpty() && plan.jobId().startsWith(job);
  }

  /** All that lies in the folder with its checkpoint id, what is damaged left out. */
  private List<Found> numbered() throws IOException {
    List<Found> all = new ArrayList<>();
    for (Found f : Inventory.of(plan.folder())) {
      if (f.number() >= 0) {
        all.add(f);
      } else {
        readable(List.of(f)).forEach(r -> all.add(new Found(f.path(), f.job(), r.number())));
      }
    }
    return all;
  }

  private List<Restorable> readable(List<Found> found) {
    List<Restorable> readable = new ArrayList<>();
    for (Found f : found) {
      try {
        Restorable known = read.get(f.path());
        Restorable now = known == null ? CheckpointReader.read(f.path(), f.job()) : known;
        read.put(f.path(), now);
        readable.add(now);
      } catch (BrokenCheckpointException e) {
        LOG.debug("left out: {}", e.getMessage()); // damaged, or removed by Flink meanwhile
      }
    }
    return readable;
  }
}
