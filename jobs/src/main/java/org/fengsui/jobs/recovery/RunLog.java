package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The log of runs beside the checkpoints: which runs there were, in which order, and which
 * checkpoints they completed. It decides what is newest, because the times of files change when a
 * folder is copied. Lines are only appended and reach the disk before {@link #append} returns; a
 * torn line is passed over.
 */
public final class RunLog {
  /** Name of the log in the checkpoint folder. */
  public static final String FILE = "fengsui-runs.log";

  private final Path file;

  /** The log of a checkpoint folder, which need not exist yet. */
  public RunLog(Path folder) {
    file = folder.resolve(FILE);
  }

  /**
   * All entries, the oldest first; empty when there is no log.
   *
   * @throws IOException if the log exists and cannot be read
   */
  public List<RunLogEntry> entries() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().map(RunLogEntry::parse).flatMap(Optional::stream).toList();
  }

  /**
   * Appends an entry and waits until it is on the disk.
   *
   * @throws IOException if the folder cannot be written
   */
  public void append(RunLogEntry entry) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel log =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      String line = (torn(log) ? "\n" : "") + entry.line() + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      long at = log.size();
      while (bytes.hasRemaining()) {
        at += log.write(bytes, at);
      }
      log.force(true);
    }
  }

  /** Whether the last line lacks its end: the process died, or the disk was full, within it. */
  private static boolean torn(FileChannel log) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return log.size() > 0 && (log.read(last, log.size() - 1) != 1 || last.get(0) != '\n');
  }
}
