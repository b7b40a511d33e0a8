package org.fengsui.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fengsui.benchmarks.measure.Spread;

/** Puts the figures of two commits side by side; {@code benchmarks/compare} takes them. */
public final class Comparison {
  private static final double PERCENT = 100;

  private Comparison() {}

  /**
   * Prints a table.
   *
   * @param arguments two folders, each with the JSON file of every round of one commit
   */
  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(rounds(Path.of(arguments[0])), rounds(Path.of(arguments[1])), out);
  }

  static void print(List<JsonNode> before, List<JsonNode> after, PrintStream out) {
    out.printf(
        "%-20s %14s %8s %14s %8s %9s%n", "", "first", "spread", "second", "spread", "change");
    for (Iterator<String> names = after.get(0).fieldNames(); names.hasNext(); ) {
      String name = names.next();
      Spread first = spread(before, name);
      Spread second = spread(after, name);
      out.printf(
          Locale.ROOT,
          "%-20s %,14.4f %6.1f %% %,14.4f %6.1f %% %+7.1f %%%n",
          name,
          first.median(),
          first.percent(),
          second.median(),
          second.percent(),
          first.median() == 0 ? 0 : (second.median() / first.median() - 1) * PERCENT);
    }
  }

  private static Spread spread(List<JsonNode> rounds, String name) {
    return Spread.of(rounds.stream().map(round -> round.path(name).asDouble()).toList());
  }

  private static List<JsonNode> rounds(Path folder) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(new ObjectMapper().readTree(file.toFile()));
      }
    }
    return all;
  }
}
