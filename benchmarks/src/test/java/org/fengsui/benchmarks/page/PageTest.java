package org.fengsui.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengsui.benchmarks.measure.Benchmark.Result;
import org.fengsui.benchmarks.measure.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No figure of the page is typed by hand. */
class PageTest {
  private static final String EMPTY =
      """
      before
      <!-- figures: pipeline -->
      old
      <!-- end -->
      between
      <!-- figures: windows -->
      <!-- end -->
      after
      """;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);

  @TempDir private Path home;

  @Test
  void tablesAndChartsAreWrittenFromWhatIsKept() throws IOException {
    Files.createDirectories(home.resolve("docs"));
    Path page = home.resolve("docs/performance.md");
    Files.writeString(page, EMPTY);
    KeptResults.keep(
        home,
        "pipeline",
        Map.of("mix", "ordinary", "backend", "heap", "order", "arrival", "when", "now"),
        Map.of("cores", "2"),
        new Result(Map.of("floor_cpu_us", 2.5, "lookups", 266.0), Map.of("floor_cpu_spread", 7.0)));
    KeptResults.keep(
        home,
        "windows",
        Map.of("when", "now"),
        Map.of("cores", "2"),
        new Result(
            Map.of("floor", Map.of("cpu_us", 2.0, "cannot", "anything but count")), Map.of()));
    Page.write(home, out);
    String written = Files.readString(page);
    assertThat(written)
        .contains("before\n", "between\n", "after\n", "2.50 (7 %)", "| 266 |", "cores 2")
        .contains("anything but count", "(performance/windows-now.svg)")
        .doesNotContain("old");
    assertThat(home.resolve("docs/performance/windows-now.svg")).content().contains("floor");
    Page.write(home, out);
    assertThat(Files.readString(page)).isEqualTo(written);
  }

  @Test
  void aPageWithoutAPlaceForABenchmarkIsNotWritten() {
    assertThatThrownBy(() -> Page.between("nothing", "pipeline", ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("<!-- figures: pipeline -->");
  }

  @Test
  void thePageOfThisRepositoryIsWhatItsResultsSay() throws IOException {
    Path real = Path.of("..");
    Files.createDirectories(home.resolve("docs/performance"));
    Files.copy(real.resolve("docs/performance.md"), home.resolve("docs/performance.md"));
    try (var kept = Files.list(KeptResults.folder(real))) {
      for (Path file : kept.toList()) {
        Files.copy(file, KeptResults.folder(home).resolve(file.getFileName().toString()));
      }
    }
    Page.write(home, out);
    assertThat(home.resolve("docs/performance.md"))
        .hasSameTextualContentAs(real.resolve("docs/performance.md"));
  }

  @Test
  void aRunOutsideOfTheRangeOfMessagesFails() throws IOException {
    Map<String, String> settings =
        Map.of("records", "20000", "mix", "ordinary", "order", "exact", "rules", "none");
    MessageRange.check(settings, List.of(), out);
    Run silent = new Run(1, 1, 1, 1, 1, Map.of("messages", 0.0));
    MessageRange.check(settings, List.of(silent), out);
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("none is kept");
  }

  @Test
  void twoCommitsStandSideBySideWithTheirChange() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode first = json.readTree("{\"lookups\": 200}");
    JsonNode second = json.readTree("{\"lookups\": 50}");
    Comparison.print(List.of(first, first), List.of(second), out);
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("lookups", "200.0", "50.0", "-75.0");
  }
}
