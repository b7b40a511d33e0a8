package org.fengsui.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The complete checkpoints and savepoints below a folder.
 *
 * @param folder the job's setting {@code checkpoint_dir}
 */
public record Checkpoints(Path folder) {
  private static final String METADATA = "_metadata";

  /**
   * A complete checkpoint.
   *
   * @param metadata its file that is written last
   * @param millis when that was
   */
  public record Complete(Path metadata, long millis) {}

  /** All complete ones, the newest first. */
  public List<Complete> all() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().equals(METADATA))
          .map(Checkpoints::complete)
          .filter(Objects::nonNull)
          .sorted(Comparator.comparingLong(Complete::millis).reversed())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      return all(); // one was removed meanwhile
    }
  }

  private static Complete complete(Path metadata) {
    try {
      BasicFileAttributes a = Files.readAttributes(metadata, BasicFileAttributes.class);
      return new Complete(metadata, a.lastModifiedTime().toMillis());
    } catch (IOException e) {
      return null; // removed meanwhile
    }
  }

  /** The first one completed after an instant, if there is one that still stands. */
  public Optional<Complete> since(long millis) {
    return all().stream()
        .filter(c -> c.millis() > millis)
        .min(Comparator.comparingLong(Complete::millis));
  }
}
