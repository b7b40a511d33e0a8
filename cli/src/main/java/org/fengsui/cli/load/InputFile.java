package org.fengsui.cli.load;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fengsui.cli.term.UnusableInputException;

/**
 * A file of one stream.
 *
 * @param stream topic of the stream
 * @param path the file, CSV, also compressed with gzip
 */
public record InputFile(String stream, Path path) {

  /**
   * The same file, if it can be read.
   *
   * @throws UnusableInputException if it cannot
   */
  public InputFile readable() {
    if (!Files.exists(path)) {
      throw new UnusableInputException("error.file.missing", path);
    }
    if (Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new UnusableInputException("error.file.unreadable", path);
    }
    return this;
  }

  /** Name of the file as dead letters give it. */
  public String name() {
    return path.getFileName().toString();
  }
}
