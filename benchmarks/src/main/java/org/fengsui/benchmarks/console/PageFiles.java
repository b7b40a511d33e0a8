package org.fengsui.benchmarks.console;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a browser loads for a page: what the page names, and what its modules import. */
final class PageFiles {
  private static final Pattern NAMED =
      Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)[^\"]+)");
  private static final Pattern IMPORTED =
      Pattern.compile("(?:from|import) \"([^\"]+)\"|import\\(\"([^\"]+)\"\\)");

  private PageFiles() {}

  /** Paths of the files of a page, each once. */
  static List<String> of(Http http, String page) {
    Set<String> found = new LinkedHashSet<>();
    Matcher named = NAMED.matcher(http.text(page));
    while (named.find()) {
      found.add(named.group(1));
    }
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String file = open.poll();
      if (file.startsWith("/assets/") && file.endsWith(".js")) {
        imported(file, http.text(file)).stream().filter(found::add).forEach(open::add);
      }
    }
    return List.copyOf(found);
  }

  private static Set<String> imported(String file, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher imports = IMPORTED.matcher(text);
    while (imports.find()) {
      String name = imports.group(1) == null ? imports.group(2) : imports.group(1);
      found.add(URI.create(file).resolve(name).getPath());
    }
    return found;
  }
}
