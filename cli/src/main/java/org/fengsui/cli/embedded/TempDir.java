package org.fengsui.cli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary directory that goes, with all it holds, when it is closed.
 *
 * @param path the directory
 */
public record TempDir(Path path) implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  /**
   * Makes one.
   *
   * @param prefix first letters of its name
   * @throws IOException if the system's temporary directory cannot be written
   */
  public static TempDir create(String prefix) throws IOException {
    return new TempDir(Files.createTempDirectory(prefix));
  }

  /** Removes the directory; a file that somebody still writes is tried again. */
  @Override
  public void close() {
    UncheckedIOException last = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        remove();
        return;
      } catch (IOException e) {
        last = new UncheckedIOException("cannot remove " + path, e);
      }
    }
    throw last;
  }

  private void remove() throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(path)) {
      found = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : found) {
      Files.deleteIfExists(file);
    }
  }
}
