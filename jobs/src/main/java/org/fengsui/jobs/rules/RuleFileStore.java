package org.fengsui.jobs.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;

/**
 * The rule versions of files that were in force, one file each in the folder {@code rules} of the
 * checkpoint folder: first a line with the instant since which it holds, then the text.
 */
public final class RuleFileStore {
  /** Name of the folder in the checkpoint folder. */
  public static final String FOLDER = "rules";

  private static final String FROM = "# in force from: ";
  private static final String ALWAYS = "always";

  private final Path folder;

  /** The store of a checkpoint folder, which need not exist yet. */
  public RuleFileStore(Path checkpoints) {
    folder = checkpoints.resolve(FOLDER);
  }

  /**
   * All versions, in the order of their file names.
   *
   * @throws IOException if a file cannot be read or lacks its first line
   */
  public List<FileRule> read() throws IOException {
    List<FileRule> rules = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          rules.add(read(file));
        }
      }
    }
    return rules;
  }

  private static FileRule read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(FROM)) {
      throw new IOException(file + " does not begin with '" + FROM + "'");
    }
    String from = text.substring(FROM.length(), end);
    try {
      Instant at = from.equals(ALWAYS) ? null : Instant.parse(from);
      return new FileRule(file.getFileName().toString(), text.substring(end + 1), at);
    } catch (DateTimeException e) {
      throw new IOException(file + " has no instant in its first line: " + from, e);
    }
  }

  /**
   * Writes versions that are not there yet; a version once written never changes.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(List<FileRule> rules) throws IOException {
    Files.createDirectories(folder);
    RuleParser parser = new RuleParser();
    for (FileRule rule : rules) {
      Rule read = rule.rule(parser);
      Path file = folder.resolve(read.id() + "@" + read.version() + ".yaml");
      if (!Files.exists(file)) {
        String from = rule.from() == null ? ALWAYS : rule.from().toString();
        Path next = folder.resolve(file.getFileName() + ".new");
        Files.write(next, (FROM + from + "\n" + rule.yaml()).getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
