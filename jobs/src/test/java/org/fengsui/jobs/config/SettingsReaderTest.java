package org.fengsui.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.fengsui.jobs.config.JobSettings.Clock;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.jobs.recovery.CheckpointFolder;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  private static final String LEAST =
      "pack: cn-ningxia\nbootstrap: kafka:9092\ncheckpoint_dir: file:///var/lib/fengsui\n";

  private final SettingsReader reader = new SettingsReader(Map.of("PASS", "s3cret")::get);

  private JobSettings read(String more) {
    return reader.parse("job.yaml", LEAST + more);
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    JobSettings settings = read("");
    assertThat(settings.parallelism()).isEqualTo(1);
    assertThat(settings.maxParallelism()).isEqualTo(128);
    assertThat(settings.stateBackend()).isEqualTo(StateBackend.HEAP);
    assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.orderingDelay()).isZero();
    assertThat(settings.fastLane()).isTrue();
    assertThat(settings.exactLane()).isTrue();
    assertThat(settings.fourEyes()).isTrue();
    assertThat(settings.status()).isEqualTo(MessageStatus.ACTUAL);
    assertThat(settings.metricsAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.metricsPort()).isEqualTo(9249);
    assertThat(settings.group()).isEqualTo("fengsui");
    assertThat(settings.topicPrefix()).isEmpty();
    assertThat(settings.stopTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.transactionTimeout()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.historyAfter())
        .containsEntry(Topics.LAYOFF_REPORTS, Duration.ofDays(30))
        .containsEntry(Topics.SURVEY_RESPONSES, Duration.ofDays(100))
        .containsOnlyKeys(Topics.INPUTS);
  }

  @Test
  void theFolderOfCheckpointsIsAPathOrAUriAndLeavesAsOneThatFlinkReads() throws Exception {
    assertThat(folder("/srv/a b/c%20d")).isEqualTo("file:///srv/a b/c%20d");
    assertThat(folder("file:///srv/a%20b")).isEqualTo("file:///srv/a b");
    assertThat(folder("file:/srv/a")).isEqualTo("file:///srv/a");
    assertThat(folder("hdfs://host/a%20b")).isEqualTo("hdfs://host/a%20b");
    assertThat(CheckpointFolder.of(folder("/srv/a b/c%20d"))).hasToString("/srv/a b/c%20d");
    assertThatThrownBy(() -> folder("checkpoints"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("checkpoint_dir");
  }

  private String folder(String text) {
    return reader.parse("job.yaml", LEAST.replace("file:///var/lib/fengsui", text)).checkpointDir();
  }

  @Test
  void theClockOfDrillsIsRefusedForRealWarnings() {
    assertThat(read("").clock()).isEqualTo(Clock.WALL);
    assertThat(read("clock: records\nstatus: TEST\n").clock()).isEqualTo(Clock.RECORDS);
    assertThatThrownBy(() -> read("clock: records\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("clock")
        .hasMessageContaining("EXERCISE");
  }

  @Test
  void everyKeyIsRead() {
    JobSettings settings =
        read(
            """
            group: g
            topics_prefix: nx.
            parallelism: 4
            max_parallelism: 256
            state_backend: rocksdb
            checkpoint_interval: 200ms
            ordering_delay: 5m
            fast_lane: false
            exact_lane: false
            status: EXERCISE
            four_eyes: false
            employer_values: true
            metrics_address: 0.0.0.0
            metrics_port: 0
            stop_timeout: 20s
            transaction_timeout: 1h
            history_after:
              layoff-reports: 45d
            kafka:
              security.protocol: SSL
            """);
    assertThat(settings.group()).isEqualTo("g");
    assertThat(settings.topicPrefix()).isEqualTo("nx.");
    assertThat(settings.parallelism()).isEqualTo(4);
    assertThat(settings.maxParallelism()).isEqualTo(256);
    assertThat(settings.stateBackend()).isEqualTo(StateBackend.ROCKSDB);
    assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofMillis(200));
    assertThat(settings.orderingDelay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.fastLane()).isFalse();
    assertThat(settings.exactLane()).isFalse();
    assertThat(settings.status()).isEqualTo(MessageStatus.EXERCISE);
    assertThat(settings.fourEyes()).isFalse();
    assertThat(settings.employerValues()).isTrue();
    assertThat(settings.metricsAddress()).isEqualTo("0.0.0.0");
    assertThat(settings.metricsPort()).isZero();
    assertThat(settings.stopTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.transactionTimeout()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.historyAfter())
        .containsEntry(Topics.LAYOFF_REPORTS, Duration.ofDays(45))
        .containsEntry(Topics.INSURANCE_CLAIMS, Duration.ofDays(30));
    assertThat(settings.kafka()).containsEntry("security.protocol", "SSL");
  }

  @Test
  void anUnknownKeyIsRefusedWithFileLineAndKey() {
    assertThatThrownBy(() -> read("paralelism: 4\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("job.yaml:4: paralelism: ")
        .hasMessageContaining("is no setting");
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> reader.parse("job.yaml", "bootstrap: k:1\n"))
        .hasMessageContaining("pack: ")
        .hasMessageContaining("is missing");
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    for (String line :
        new String[] {
          "parallelism: 0",
          "parallelism: 129",
          "metrics_port: 70000",
          "checkpoint_interval: 0s",
          "ordering_delay: -1s",
          "fast_lane: yes",
          "status: REAL",
          "checkpoint_interval: soon",
          "stop_timeout: 0s",
          "transaction_timeout: 0s"
        }) {
      assertThatThrownBy(() -> read(line + "\n"))
          .as(line)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("job.yaml:4: " + line.substring(0, line.indexOf(':')));
    }
  }

  @Test
  void historyIsByInputTopicAndLongerThanNothing() {
    assertThatThrownBy(() -> read("history_after: {layoffs: 3d}\n"))
        .hasMessageContaining("layoffs: ")
        .hasMessageContaining("is no input topic");
    assertThatThrownBy(() -> read("history_after: {layoff-reports: 0d}\n"))
        .hasMessageContaining("must be greater than 0");
  }

  @Test
  void secretsComeFromTheEnvironmentOnlyAndAreNeverShown() {
    String key = "kafka:\n  ssl.key.password: ";
    JobSettings settings = read(key + "${env:PASS}\n");
    assertThat(settings.kafka()).containsEntry("ssl.key.password", "s3cret");
    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> read(key + "plain\n")).hasMessageContaining("must not stand in");
    assertThatThrownBy(() -> read(key + "${env:NONE}\n")).hasMessageContaining("lacks");
    assertThatThrownBy(() -> read(key + "${file:/no/such}\n")).hasMessageContaining("cannot read");
  }

  @Test
  void whatIsNoYamlIsSaidSo() {
    assertThatThrownBy(() -> reader.parse("job.yaml", "a: [")).hasMessageContaining("is not YAML");
    assertThatThrownBy(() -> reader.parse("job.yaml", "- a"))
        .hasMessageContaining("must be a list");
  }

  @Test
  void aRepeatedKeyAKeyThatIsAListAndABarePathAreRefusedWithTheirLine() {
    assertRefused(LEAST + "parallelism: 1\nparallelism: 2\n", ":5:", "line 4");
    assertRefused(LEAST + "[a, b]: 1\n", ":4:", "single value");
    assertRefused(LEAST + "? {a: 1}\n: 2\n", ":4:", "single value");
    assertRefused(LEAST.replace("file:///var/lib/fengsui", "x"), ":3:", "absolute path or a URI");
    assertRefused(LEAST + "paralelism: 2\n", ":4:", "did you mean 'parallelism'?");
    assertRefused("[".repeat(8_000), ":1:", "nested deeper");
    assertRefused(LEAST + "ordering_delay: 999999999h\n", ":4:", "at most 3650d");
  }

  private static void assertRefused(String yaml, String... words) {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new SettingsReader().parse("job.yaml", yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(words);
  }
}
