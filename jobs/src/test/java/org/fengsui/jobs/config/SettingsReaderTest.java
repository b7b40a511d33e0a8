package org.fengsui.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.fengsui.jobs.config.JobSettings.StateBackend;
import org.fengsui.schemas.MessageStatus;
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
    assertThat(settings.metricsPort()).isEqualTo(9249);
    assertThat(settings.group()).isEqualTo("fengsui");
    assertThat(settings.topicPrefix()).isEmpty();
  }

  @Test
  void everyKeyIsRead() {
    JobSettings settings =
        read(
            "group: g\ntopics_prefix: nx.\nparallelism: 4\nmax_parallelism: 256\n"
                + "state_backend: rocksdb\ncheckpoint_interval: 200ms\nordering_delay: 5m\n"
                + "fast_lane: false\nexact_lane: false\nstatus: EXERCISE\nfour_eyes: false\n"
                + "employer_values: true\nmetrics_port: 0\nkafka:\n  security.protocol: SSL\n");
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
    assertThat(settings.metricsPort()).isZero();
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
          "checkpoint_interval: soon"
        }) {
      assertThatThrownBy(() -> read(line + "\n"))
          .as(line)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("job.yaml:4: " + line.substring(0, line.indexOf(':')));
    }
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
}
