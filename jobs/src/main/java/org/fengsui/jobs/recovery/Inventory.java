package org.fengsui.jobs.recovery;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a checkpoint folder: checkpoints of any job, and the savepoints that stops took. */
final class Inventory {
  /** Folder of savepoints in the checkpoint folder. */
  static final String SAVEPOINTS = "savepoints";

  private static final String CHECKPOINT = "chk-";
  private static final String SAVEPOINT = "savepoint-";

  private Inventory() {}

  /**
   * A folder with complete metadata, not yet read.
   *
   * @param path the folder
   * @param job the job that wrote it; of a savepoint the first digits of its id
   * @param number checkpoint id, or -1 where only the metadata has it
   */
  record Found(Path path, String job, long number) {}

  /** Everything that has metadata, in no order; empty when there is no folder. */
  static List<Found> of(Path folder) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path job : children(folder)) {
      String name = job.getFileName().toString();
      if (name.matches("[0-9a-f]{32}")) {
        for (Path checkpoint : children(job)) {
          add(found, checkpoint, name);
        }
      } else if (name.equals(SAVEPOINTS)) {
        for (Path savepoint : children(job)) {
          add(found, savepoint, jobOf(savepoint.getFileName().toString()));
        }
      }
    }
    return found;
  }

  private static void add(List<Found> to, Path folder, String job) {
    if (Files.exists(folder.resolve(CheckpointReader.METADATA))) {
      to.add(new Found(folder, job, numberOf(folder.getFileName().toString())));
    }
  }

  /** Flink names a savepoint {@code savepoint-}, six digits of its job, {@code -}, random ones. */
  private static String jobOf(String name) {
    String[] parts = name.split("-", 3);
    return name.startsWith(SAVEPOINT) && parts.length == 3 ? parts[1] : "";
  }

  private static long numberOf(String name) {
    String digits = name.startsWith(CHECKPOINT) ? name.substring(CHECKPOINT.length()) : "";
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The highest attempt that a checkpoint's operators carry, or -1: it grows with every start. */
  static int attempt(Path checkpoint) {
    try {
      return OperatorLists.read(
              CheckpointReader.metadata(checkpoint), "attempt", DataInputStream::readInt)
          .stream()
          .mapToInt(Integer::intValue)
          .max()
          .orElse(-1);
    } catch (BrokenCheckpointException | IOException e) {
      return -1;
    }
  }
}
