package org.fengsui.console.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that pages are made of. */
final class StaticFiles {
  private StaticFiles() {}

  /** Text by path below static/, of files whose name ends so. */
  static Map<String, String> ending(String end) {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, String> found = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(end)).toList()) {
        found.put(root.relativize(file).toString(), Files.readString(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text of one file. */
  static String text(String path) {
    return ending(path).get(path);
  }

  private static Path root() {
    try {
      return Path.of(StaticFiles.class.getResource("/static/board.html").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
