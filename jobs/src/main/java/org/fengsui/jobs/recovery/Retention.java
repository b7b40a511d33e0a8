package org.fengsui.jobs.recovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which checkpoints and savepoints are kept: the newest three and, beside them, the newest one that
 * shares no file with the newest, so that one damaged file never takes all of them, and the newest
 * one of the run before: Flink removes the checkpoints of a job that stops with a savepoint, so
 * that nothing but that savepoint would be left.
 */
public final class Retention {
  /** How many of the newest are kept. */
  public static final int NEWEST = 3;

  private Retention() {}

  /**
   * Those to keep.
   *
   * @param newestFirst all that are complete
   */
  public static Set<Restorable> kept(List<Restorable> newestFirst) {
    Set<Restorable> kept =
        new LinkedHashSet<>(newestFirst.subList(0, Math.min(NEWEST, newestFirst.size())));
    newestFirst.stream()
        .filter(r -> !r.sharesWith(newestFirst.get(0)) && !r.equals(newestFirst.get(0)))
        .findFirst()
        .ifPresent(kept::add);
    newestFirst.stream()
        .filter(r -> !sameRun(r.job(), newestFirst.get(0).job()))
        .findFirst()
        .ifPresent(kept::add);
    return kept;
  }

  /** Whether two are of one run; a savepoint may know only the first digits of its job. */
  private static boolean sameRun(String job, String other) {
    return job.startsWith(other) || other.startsWith(job);
  }
}
