package org.fengsui.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what stands between {@code <!-- figures: NAME -->} and {@code <!-- end -->} in
 * docs/performance.md, and its charts, from the results that are kept.
 */
public final class Page {
  private static final String END = "<!-- end -->";

  private Page() {}

  /**
   * Writes the page.
   *
   * @param home root of the repository
   * @throws IOException when it cannot be read or written, or has no place for a benchmark
   */
  public static void write(Path home, PrintStream out) throws IOException {
    Path page = home.resolve("docs/performance.md");
    String text = Files.readString(page);
    text = between(text, "pipeline", pipeline(KeptResults.of(home, "pipeline")));
    text = between(text, "windows", windows(home, KeptResults.of(home, "windows")));
    Files.writeString(page, text);
    out.println("written: " + home.relativize(page));
  }

  /** The text with a part replaced. */
  static String between(String text, String name, String figures) throws IOException {
    String begin = "<!-- figures: " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(END, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new IOException("the page has no '" + begin + "' with an '" + END + "' behind it");
    }
    return text.substring(0, from + begin.length()) + "\n" + figures + "\n" + text.substring(to);
  }

  private static String pipeline(List<JsonNode> results) {
    Table times =
        new Table(
            "when", "mix", "backend", "order", "records", "CPU of floor", "of pipeline", "ratio");
    Table counts =
        new Table(
            "when",
            "mix",
            "backend",
            "order",
            "bytes allocated",
            "network records",
            "network bytes",
            "judgements",
            "wake-ups",
            "look-ups",
            "messages",
            "values");
    for (JsonNode result : results) {
      times(times, result);
      counts(counts, result);
    }
    return "\nMicroseconds of CPU a record, median and (spread):\n\n"
        + times
        + "\nA record:\n\n"
        + counts
        + machines(results);
  }

  private static void times(Table times, JsonNode result) {
    JsonNode set = result.path("settings");
    JsonNode is = result.path("figures");
    JsonNode more = result.path("further");
    times.row(
        when(set),
        set.path("mix").asText(),
        set.path("backend").asText(),
        set.path("order").asText(),
        set.path("records").asText(),
        spread(is.path("floor_cpu_us"), more.path("floor_cpu_spread")),
        spread(is.path("pipeline_cpu_us"), more.path("pipeline_cpu_spread")),
        is.path("ratio_cpu").asDouble());
  }

  private static void counts(Table counts, JsonNode result) {
    JsonNode set = result.path("settings");
    JsonNode is = result.path("figures");
    counts.row(
        when(set),
        set.path("mix").asText(),
        set.path("backend").asText(),
        set.path("order").asText(),
        is.path("bytes_per_record").asDouble(),
        is.path("network_records").asDouble(),
        is.path("network_bytes").asDouble(),
        is.path("judgements").asDouble(),
        is.path("wakeups").asDouble(),
        is.path("lookups").asDouble(),
        is.path("messages").asDouble(),
        is.path("values").asDouble());
  }

  /** When it was measured, and with what that is not usual. */
  private static String when(JsonNode settings) {
    StringBuilder when = new StringBuilder(settings.path("when").asText());
    KeptResults.USUAL.forEach(
        (name, usual) -> {
          String value = settings.path(name).asText(usual);
          if (!value.equals(usual)) {
            when.append(", ").append(name).append(' ').append(value);
          }
        });
    return when + (settings.path("parallelism").asText("2").equals("1") ? ", one reader" : "");
  }

  private static String spread(JsonNode median, JsonNode percent) {
    return Table.figure(median.asDouble()) + " (" + Math.round(percent.asDouble()) + " %)";
  }

  private static String windows(Path home, List<JsonNode> results) throws IOException {
    StringBuilder all = new StringBuilder();
    for (JsonNode result : results) {
      Map<String, Double> bars = new LinkedHashMap<>();
      Table table = contestants(result.path("figures"), bars);
      String chart = "windows-" + result.path("settings").path("when").asText() + ".svg";
      Files.writeString(
          KeptResults.folder(home).resolve(chart),
          Bars.svg("CPU a record, microseconds (logarithmic)", bars));
      all.append("\n![CPU a record of each contestant](performance/").append(chart).append(")\n\n");
      all.append(table);
    }
    return all + machines(results);
  }

  /** A row and a bar of each contestant. */
  private static Table contestants(JsonNode figures, Map<String, Double> bars) {
    Table table =
        new Table(
            "contestant",
            "CPU a record, us",
            "times the floor",
            "bytes",
            "network records",
            "messages",
            "answer",
            "what it does not do");
    double floor = figures.path("floor").path("cpu_us").asDouble();
    for (Map.Entry<String, JsonNode> entry : figures.properties()) {
      JsonNode is = entry.getValue();
      bars.put(entry.getKey(), is.path("cpu_us").asDouble());
      table.row(
          entry.getKey(),
          spread(is.path("cpu_us"), is.path("cpu_spread")),
          is.path("cpu_us").asDouble() / floor,
          is.path("bytes").asDouble(),
          is.path("network_records").asDouble(),
          is.path("messages").asDouble(),
          is.path("answer").asText(),
          is.path("cannot").asText());
    }
    return table;
  }

  /** What the results were measured on, each machine once. */
  private static String machines(List<JsonNode> results) {
    Set<String> lines = new LinkedHashSet<>();
    for (JsonNode result : results) {
      StringBuilder line = new StringBuilder("* " + result.path("settings").path("when").asText());
      result
          .path("machine")
          .properties()
          .forEach(
              e -> line.append(", ").append(e.getKey()).append(' ').append(e.getValue().asText()));
      lines.add(line.toString());
    }
    return lines.isEmpty() ? "\nNo result is kept.\n" : "\n" + String.join("\n", lines) + "\n";
  }
}
