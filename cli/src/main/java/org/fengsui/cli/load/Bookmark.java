package org.fengsui.cli.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * How far a file has been imported: a small file beside it, so that an import that was cut off goes
 * on where it stopped. It holds only for the file, stream and broker that it was written for; rows
 * sent after the last note are sent again, which the job counts as duplicates.
 */
public final class Bookmark {
  private static final String SUFFIX = ".fengsui-import";

  private final Path path;
  private final Properties identity = new Properties();

  /**
   * The bookmark of an import.
   *
   * @param file file that is imported
   * @param stream topic
   * @param bootstrap brokers
   * @throws IOException if the file cannot be looked at
   */
  public Bookmark(Path file, String stream, String bootstrap) throws IOException {
    path = file.resolveSibling(file.getFileName() + SUFFIX);
    identity.setProperty("stream", stream);
    identity.setProperty("bootstrap", bootstrap);
    identity.setProperty("bytes", Long.toString(Files.size(file)));
    identity.setProperty("modified", Long.toString(Files.getLastModifiedTime(file).toMillis()));
  }

  /** Where the bookmark is kept. */
  public Path path() {
    return path;
  }

  /**
   * The last line that is surely stored; 0 when nothing is, or the bookmark is of something else.
   */
  public long line() throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    Properties kept = new Properties();
    try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      kept.load(in);
      for (String name : identity.stringPropertyNames()) {
        if (!identity.getProperty(name).equals(kept.getProperty(name))) {
          return 0;
        }
      }
      return Long.parseLong(kept.getProperty("line", "0"));
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Notes that all rows up to a line are stored. */
  public void note(long line) throws IOException {
    Properties now = new Properties();
    now.putAll(identity);
    now.setProperty("line", Long.toString(line));
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try (var out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
      now.store(out, null);
    }
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the bookmark: the import is complete. */
  public void remove() throws IOException {
    Files.deleteIfExists(path);
  }
}
