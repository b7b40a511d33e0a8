package org.fengsui.faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page of the documents that shows the results, between two marks.
 *
 * @param file docs/reliability.md
 */
public record ReliabilityPage(Path file) {
  static final String BEGIN = "<!-- results: written by faults/run --page -->\n";
  static final String END = "<!-- end of results -->";

  /** Writes results between the marks. */
  public void write(List<TrialResult> results, String machine) throws IOException {
    Files.writeString(file, with(Files.readString(file), results, machine));
  }

  /**
   * The page with other results.
   *
   * @throws IllegalArgumentException when a mark is missing
   */
  static String with(String page, List<TrialResult> results, String machine) {
    int from = page.indexOf(BEGIN);
    int to = page.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("the page lacks the marks of the results");
    }
    long kept = results.stream().filter(TrialResult::passed).count();
    String text =
        "%d trials, %d kept every promise. Machine: %s.%n%n"
            .formatted(results.size(), kept, machine);
    return page.substring(0, from + BEGIN.length())
        + '\n'
        + text
        + ResultTable.of(results)
        + '\n'
        + page.substring(to);
  }

  /** Processors and system of this machine. */
  public static String machine() {
    return "%d processors, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }
}
