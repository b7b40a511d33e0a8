package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengsui.jobs.recovery.Inventory.Found;

/**
 * Removes checkpoints that are not kept. A file is removed only when the metadata of a removed
 * checkpoint names it and that of no kept one does: what Flink is just writing is in no metadata.
 */
final class Removal {
  private final StartPlan plan;
  private final Set<Restorable> kept;
  private final Set<Path> needed = new HashSet<>();

  Removal(StartPlan plan, Set<Restorable> kept) {
    this.plan = plan;
    this.kept = kept;
    kept.forEach(k -> needed.addAll(k.files().keySet()));
  }

  /**
   * Removes all that is older than the three newest and not kept.
   *
   * @param all everything with metadata, the newest first, damaged ones included
   * @param complete those among it that can be restored
   * @return the folders that are left
   */
  Set<Path> removeAllBut(List<Found> all, List<Restorable> complete) throws IOException {
    Set<Path> left = kept.stream().map(Restorable::path).collect(Collectors.toSet());
    boolean old = false;
    int newest = 0;
    for (Found found : all) {
      if (left.contains(found.path())) {
        newest++;
        old = old || newest >= Retention.NEWEST;
      } else if (old) {
        remove(found.path(), complete);
      } else {
        left.add(found.path());
      }
    }
    removeRuns(all, left);
    return left;
  }

  private void remove(Path checkpoint, List<Restorable> complete) throws IOException {
    for (Restorable gone : complete) {
      if (gone.path().equals(checkpoint)) {
        for (Path file : gone.files().keySet()) {
          if (!needed.contains(file)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
    tree(checkpoint);
  }

  /** Runs of which nothing is left go with all that they left unfinished. */
  private void removeRuns(List<Found> all, Set<Path> left) throws IOException {
    Set<String> runs = all.stream().map(Found::job).collect(Collectors.toSet());
    runs.remove(plan.jobId());
    for (String run : runs) {
      Path folder = plan.folder().resolve(run);
      if (run.length() == 32
          && left.stream().noneMatch(l -> l.startsWith(folder))
          && needed.stream().noneMatch(f -> f.startsWith(folder))) {
        tree(folder);
      }
    }
  }

  private static void tree(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return; // Flink was faster
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
