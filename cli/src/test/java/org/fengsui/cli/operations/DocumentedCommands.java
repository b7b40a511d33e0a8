package org.fengsui.cli.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shell blocks of a page by their names. A name stands in a comment above its block:
 *
 * <pre>
 * &lt;!-- run: stop --&gt;
 * ```sh
 * </pre>
 */
final class DocumentedCommands {
  private static final String NAME = "<!-- run: ";
  private static final String END_OF_NAME = " -->";
  private static final String OPEN = "```sh";
  private static final String CLOSE = "```";

  private final Map<String, String> blocks = new LinkedHashMap<>();
  private final Set<String> taken = new TreeSet<>();

  private DocumentedCommands() {}

  /**
   * Reads a page.
   *
   * @throws IllegalStateException if a shell block has no name or two have the same, or a name has
   *     no block
   */
  static DocumentedCommands of(Path page) throws IOException {
    DocumentedCommands commands = new DocumentedCommands();
    List<String> lines = Files.readAllLines(page);
    String name = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.equals(OPEN)) {
        int end = i + lines.subList(i, lines.size()).indexOf(CLOSE);
        commands.add(page + ":" + (i + 1), name, String.join("\n", lines.subList(i + 1, end)));
        i = end;
        name = null;
      } else if (name != null) {
        throw new IllegalStateException("%s:%d: no block of %s".formatted(page, i + 1, name));
      } else if (line.startsWith(NAME)) {
        name = line.substring(NAME.length(), line.length() - END_OF_NAME.length());
      }
    }
    return commands;
  }

  private void add(String place, String name, String block) {
    if (name == null) {
      throw new IllegalStateException(place + ": the block has no name, so no test can run it");
    }
    if (blocks.put(name, block) != null) {
      throw new IllegalStateException(place + ": a second block of the name " + name);
    }
  }

  /** The commands of a block, which counts as run from now on. */
  String take(String name) {
    String block = blocks.get(name);
    if (block == null) {
      throw new IllegalStateException("no block of the name " + name);
    }
    taken.add(name);
    return block;
  }

  /** Names of the blocks that nobody has taken. */
  Set<String> left() {
    Set<String> left = new TreeSet<>(blocks.keySet());
    left.removeAll(taken);
    return left;
  }
}
