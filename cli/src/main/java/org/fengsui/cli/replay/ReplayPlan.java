package org.fengsui.cli.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengsui.cli.load.InputFile;

/**
 * What is to be replayed.
 *
 * @param pack pack id, or a directory with a pack
 * @param files files with their streams
 * @param rules directory of rule files that stand for the pack's own; null: the pack's
 * @param until instant to which the clock is advanced at the end; null: the last known time
 * @param parallelism subtasks of the job and partitions of the topics, 1 or more
 * @param indicators further kinds of scope whose values are written, e.g. employer
 * @param out directory for the results
 */
public record ReplayPlan(
    String pack,
    List<InputFile> files,
    Path rules,
    Instant until,
    int parallelism,
    Set<String> indicators,
    Path out) {
  /** Copies the collections. */
  public ReplayPlan {
    files = List.copyOf(files);
    indicators = Set.copyOf(indicators);
  }
}
