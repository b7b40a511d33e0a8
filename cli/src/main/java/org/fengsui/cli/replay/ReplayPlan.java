package org.fengsui.cli.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengsui.cli.load.FileOptions;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.load.WholeFiles;

/**
 * What is to be replayed.
 *
 * @param pack pack id, or a directory with a pack
 * @param files files with their streams
 * @param options what the files do not say of themselves
 * @param rules directory of rule files that stand for the pack's own; null: the pack's
 * @param until instant to which the clock is advanced at the end; null: the last known time
 * @param parallelism subtasks of the job and partitions of the topics, 1 or more
 * @param indicators further kinds of scope whose values are written, e.g. employer
 * @param out where the results are written
 */
public record ReplayPlan(
    String pack,
    List<InputFile> files,
    FileOptions options,
    Path rules,
    Instant until,
    int parallelism,
    Set<String> indicators,
    WholeFiles out) {
  /** Copies the collections. */
  public ReplayPlan {
    files = List.copyOf(files);
    indicators = Set.copyOf(indicators);
  }
}
