package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fengsui.jobs.recovery.Inventory.Found;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;

/**
 * Puts what was found in order, the newest first: by the run that wrote it, then by checkpoint id.
 * Runs are ordered by the run log; those of earlier releases, which it does not know, come before
 * all of its runs, ordered by their attempt. What a person left behind by {@code --fresh} or {@code
 * --from} is no candidate any more.
 */
final class Lineage {
  private final Path folder;
  private final List<RunLogEntry> starts;
  private final Map<String, Integer> rank = new HashMap<>();

  Lineage(Path folder, List<RunLogEntry> log) {
    this.folder = folder;
    starts = log.stream().filter(e -> e.kind().start()).toList();
    for (int i = 0; i < starts.size(); i++) {
      rank.put(starts.get(i).job(), i + 1);
    }
  }

  /**
   * Candidates for a restore, the newest first.
   *
   * @param found what lies in the folder, numbers known
   * @param attempt attempt of a checkpoint, asked for runs that the log does not know
   */
  List<Found> newestFirst(List<Found> found, ToIntFunction<Path> attempt) {
    rankUnknown(found, attempt);
    List<Found> sorted = new ArrayList<>(found);
    Comparator<Found> order =
        Comparator.comparingInt((Found f) -> rankOf(f.job()))
            .thenComparingLong(Found::number)
            .thenComparing(f -> f.path().toString());
    sorted.sort(order.reversed());
    return sorted;
  }

  /** The candidates among all that is kept, which must be ordered: what the last runs built on. */
  List<Found> candidates(List<Found> newestFirst) {
    List<Found> left = new ArrayList<>(newestFirst);
    for (int i = starts.size() - 1; i >= 0; i--) {
      int run = i + 1;
      RunLogEntry start = starts.get(i);
      if (start.kind() == Kind.FRESH) {
        left.removeIf(f -> rankOf(f.job()) < run);
        return left;
      }
      if (start.kind() == Kind.CHOSEN) {
        Path from = folder.resolve(start.path()).normalize();
        int at = indexOf(left, from);
        List<Found> skipped =
            left.subList(0, at < 0 ? left.size() : at).stream()
                .filter(f -> rankOf(f.job()) < run)
                .toList();
        left.removeAll(skipped);
        if (at < 0) {
          left.add(new Found(from, "", -1));
          return left;
        }
        i = Math.min(i, Math.max(rankOf(left.get(indexOf(left, from)).job()), 0));
      }
    }
    return left;
  }

  private static int indexOf(List<Found> list, Path path) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path().normalize().equals(path)) {
        return i;
      }
    }
    return -1;
  }

  private int rankOf(String job) {
    Integer known = rank.get(job);
    if (known != null || job.isEmpty() || job.length() == 32) {
      return known == null ? Integer.MIN_VALUE : known;
    }
    return rank.entrySet().stream()
        .filter(e -> e.getKey().startsWith(job))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(Integer.MIN_VALUE);
  }

  private void rankUnknown(List<Found> found, ToIntFunction<Path> attempt) {
    Map<String, Integer> attempts = new HashMap<>();
    for (Found f : found) {
      if (rankOf(f.job()) == Integer.MIN_VALUE) {
        attempts.merge(f.job(), attempt.applyAsInt(f.path()), Math::max);
      }
    }
    List<String> jobs = new ArrayList<>(attempts.keySet());
    jobs.sort(
        Comparator.comparingInt((String job) -> attempts.get(job))
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < jobs.size(); i++) {
      rank.put(jobs.get(i), i - jobs.size());
    }
  }
}
