package org.fengsui.cli.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.cli.term.UnusableInputException;

/**
 * Files of one folder that appear whole or not at all: they are written beside their places, and
 * take their names when all are written.
 */
public final class WholeFiles implements AutoCloseable {
  private static final String BESIDE = ".new";

  private final Path folder;
  private final Map<Path, Path> beside = new LinkedHashMap<>();

  /**
   * Files of a folder, which is made when absent.
   *
   * @throws UnusableInputException if it cannot be made
   */
  public WholeFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UnusableInputException("error.out", folder, e.getMessage());
    }
  }

  /**
   * Refuses files to be written that are among those to be read.
   *
   * @throws UnusableInputException naming the file
   */
  public WholeFiles noneOf(Collection<Path> inputs, List<String> names) {
    for (String name : names) {
      for (Path input : inputs) {
        if (same(input, folder.resolve(name)) || same(input, folder.resolve(name + BESIDE))) {
          throw new UnusableInputException("error.same", input);
        }
      }
    }
    return this;
  }

  private static boolean same(Path input, Path output) {
    try {
      return Files.exists(output) && Files.isSameFile(input, output);
    } catch (IOException e) {
      return input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize());
    }
  }

  /** Where the file of a name is to be written. */
  public Path path(String name) {
    return beside.computeIfAbsent(folder.resolve(name), f -> folder.resolve(name + BESIDE));
  }

  /** All are written: they take their names. */
  public void whole() throws IOException {
    for (Map.Entry<Path, Path> file : beside.entrySet()) {
      Files.move(
          file.getValue(),
          file.getKey(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
    beside.clear();
  }

  /** Removes what is not whole. */
  @Override
  public void close() throws IOException {
    for (Path file : beside.values()) {
      Files.deleteIfExists(file);
    }
  }
}
