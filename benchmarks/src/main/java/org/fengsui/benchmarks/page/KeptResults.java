package org.fengsui.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengsui.benchmarks.measure.Benchmark;

/**
 * Results as small files in {@code docs/performance}, one for each choice of settings: a later
 * result with the same settings takes the place of the one before.
 */
public final class KeptResults {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final List<String> NAMING = List.of("mix", "backend", "order", "when");

  /** Settings that name a result, and stand in its row, where they are not the usual ones. */
  static final Map<String, String> USUAL =
      new TreeMap<>(Map.of("rules", "all", "extra", "0", "window", "30", "employers", "mix"));

  private KeptResults() {}

  /** Writes figures alone. */
  public static void json(Path file, Map<String, Object> figures) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, JSON.writeValueAsString(figures) + "\n");
  }

  /** Keeps a result with what it was measured with and on. */
  public static void keep(
      Path home,
      String benchmark,
      Map<String, String> settings,
      Map<String, String> machine,
      Benchmark.Result result)
      throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("benchmark", benchmark);
    all.set("settings", JSON.valueToTree(settings));
    all.set("machine", JSON.valueToTree(machine));
    all.set("figures", JSON.valueToTree(result.figures()));
    all.set("further", JSON.valueToTree(result.further()));
    String name =
        Stream.concat(Stream.of(benchmark), NAMING.stream().map(settings::get))
            .filter(word -> word != null)
            .collect(Collectors.joining("-"));
    for (Map.Entry<String, String> usual : USUAL.entrySet()) {
      String value = settings.getOrDefault(usual.getKey(), usual.getValue());
      if (!value.equals(usual.getValue())) {
        name += "-" + usual.getKey() + "-" + value;
      }
    }
    Files.createDirectories(folder(home));
    Files.writeString(folder(home).resolve(name + ".json"), JSON.writeValueAsString(all) + "\n");
  }

  /** The kept results of a benchmark, by name of their file. */
  static List<JsonNode> of(Path home, String benchmark) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    if (!Files.isDirectory(folder(home))) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder(home))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode result = JSON.readTree(file.toFile());
        if (result.path("benchmark").asText().equals(benchmark)) {
          all.add(result);
        }
      }
    }
    return all;
  }

  static Path folder(Path home) {
    return home.resolve("docs/performance");
  }
}
