package org.fengsui.cli.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed and answered, with places of this machine replaced by words. */
final class Transcript {
  private final Path file;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  /** A transcript that is written to a file. */
  Transcript(Path file) {
    this.file = file;
  }

  /** Writes a word wherever a text of this machine stands. */
  void replace(String text, String word) {
    words.put(text, word);
  }

  /** A heading, and the commands typed under it. */
  void typed(String heading, String commands) throws IOException {
    lines.add("");
    lines.add("## " + heading);
    commands.lines().forEach(line -> lines.add("$ " + line));
    write();
  }

  /** What commands said, and the code that they ended with. */
  void answered(String output, int code) throws IOException {
    output.lines().forEach(lines::add);
    lines.add("[exit " + code + "]");
    write();
  }

  /** A line that the test adds. */
  void noted(String line) throws IOException {
    lines.add("# " + line);
    write();
  }

  private void write() throws IOException {
    String text = String.join("\n", lines).strip() + "\n";
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
