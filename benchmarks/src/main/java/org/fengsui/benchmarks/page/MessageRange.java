package org.fengsui.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengsui.benchmarks.measure.Run;

/**
 * How many messages a run may write: as many as version 0.1.0 wrote from the same records. On
 * arrival two readers drift apart, so that the number differs a little from run to run; in exact
 * order it is one number. A faster pipeline that says less is not faster.
 */
public final class MessageRange {
  private static final String RANGES = "message-ranges.json";
  private static final List<String> DECIDING =
      List.of("records", "mix", "employers", "order", "rules");

  private MessageRange() {}

  /**
   * Prints the messages of each counted run.
   *
   * @throws IllegalStateException when one of them is outside of the range kept for its settings
   */
  public static void check(Map<String, String> settings, List<Run> runs, PrintStream out)
      throws IOException {
    long records = Long.parseLong(settings.get("records"));
    String key = DECIDING.stream().map(settings::get).collect(Collectors.joining(" "));
    JsonNode range = ranges().path(key);
    for (Run run : runs) {
      long messages = Math.round(run.counts().get("messages") * records);
      String known =
          range.isMissingNode()
              ? "none is kept for these settings"
              : range.path(0).asLong() + " to " + range.path(1).asLong();
      out.printf(Locale.ROOT, "messages of a run: %d; range of 0.1.0: %s%n", messages, known);
      boolean inside =
          Stream.of(range)
              .filter(r -> !r.isMissingNode())
              .allMatch(r -> messages >= r.path(0).asLong() && messages <= r.path(1).asLong());
      if (!inside) {
        throw new IllegalStateException(
            messages + " messages are outside of the range of 0.1.0, " + known + ", for " + key);
      }
    }
  }

  private static JsonNode ranges() throws IOException {
    try (InputStream in = MessageRange.class.getResourceAsStream(RANGES)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
