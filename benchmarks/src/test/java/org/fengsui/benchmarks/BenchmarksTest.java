package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.benchmarks.measure.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark runs and accounts for every record; its times are nobody's business here. */
class BenchmarksTest {
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int call(String... arguments) throws Exception {
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    return new Benchmarks.Call(new ArrayList<>(List.of(arguments)), out).answer();
  }

  private String said() {
    return text.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mix=ordinary order=arrival backend=heap parallelism=2",
        "mix=alarms order=exact backend=rocksdb parallelism=1"
      })
  void thePipelineIsMeasuredBesideItsFloorAndWritesItsFigures(String settings) throws Exception {
    Path file = folder.resolve("figures.json");
    List<String> call = new ArrayList<>(List.of("pipeline", "records=101", "warmups=0"));
    call.addAll(List.of(settings.split(" ")));
    call.addAll(List.of("rounds=1", "--json", file.toString()));
    assertThat(call(call.toArray(String[]::new))).isZero();
    JsonNode figures = new ObjectMapper().readTree(file.toFile());
    List<String> names = new ArrayList<>();
    figures.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "floor_cpu_us",
            "pipeline_cpu_us",
            "ratio_cpu",
            "bytes_per_record",
            "network_records",
            "network_bytes",
            "judgements",
            "wakeups",
            "lookups",
            "messages",
            "values");
    assertThat(figures).allSatisfy(figure -> assertThat(figure.asDouble()).isPositive());
    assertThat(said()).contains("cores: ", "JDK: ", "Flink: ", "round 1", "messages of a run");
  }

  @Test
  void everyContestantGivesTheSameAnswerToTheSameQuestion() throws Exception {
    String[] call = {
      "windows", "records=1200", "days=90", "warmups=0", "rounds=1", "parallelism=1",
    };
    assertThat(call(call)).isZero();
    assertThat(said())
        .contains("flink-sliding", "flink-sql-hop", "flink-sql-over", "kafka-streams-hopping")
        .contains("kafka-streams-sliding", "rescan", "esper", "ring", "fengsui-one-rule")
        .contains("as all at closing", "as all on arrival");
  }

  @Test
  void withoutANameOrWithAnUnknownOneTheNamesAreGiven() throws Exception {
    assertThat(call()).isEqualTo(2);
    assertThat(call("speed")).isEqualTo(2);
    assertThat(said()).contains("no benchmark 'speed'", "pipeline:", "windows:", "console:");
  }

  @Test
  void aSettingThereIsNotIsRefusedAndTheOthersAreNamed() throws Exception {
    assertThat(call("pipeline", "record=5")).isEqualTo(2);
    assertThat(said()).contains("'record=5'", "records=1000000");
  }

  @Test
  void theMedianIsTheMiddleAndTheSpreadIsOverIt() {
    Spread three = Spread.of(List.of(90.0, 120.0, 100.0));
    assertThat(three.median()).isEqualTo(100);
    assertThat(three.percent()).isCloseTo(30, within(1e-9));
    assertThat(Spread.of(List.of(90.0, 120.0, 100.0, 110.0)).median()).isEqualTo(105);
  }
}
