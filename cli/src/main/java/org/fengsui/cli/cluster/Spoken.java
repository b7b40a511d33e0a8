package org.fengsui.cli.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.jobs.cluster.Sayings;

/**
 * The lines meant for people that a process adds to its output: those that begin with {@code
 * fengsui: }. Lines of libraries stay in the file.
 */
final class Spoken {
  private static final int MOST_BYTES = 1 << 20;

  private final Path output;
  private long position;

  /** Follows a file from its present end. */
  Spoken(Path output) {
    this.output = output;
    this.position = output.toFile().length();
  }

  /** New whole lines, without the mark. */
  List<String> next() throws IOException {
    List<String> lines = new ArrayList<>();
    try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
      int size = (int) Math.min(MOST_BYTES, Math.max(0, file.length() - position));
      byte[] bytes = new byte[size];
      file.seek(position);
      file.readFully(bytes);
      int end = size;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      position += end;
      new String(bytes, 0, end, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(Sayings.MARK))
          .forEach(line -> lines.add(line.substring(Sayings.MARK.length())));
    }
    return lines;
  }
}
