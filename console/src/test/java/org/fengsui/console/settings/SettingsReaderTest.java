package org.fengsui.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final String LEAST = "pack: cn-ningxia\nkafka: {bootstrap: '127.0.0.1:9092'}\n";

  private final SettingsReader reader = new SettingsReader(Map.of("PG", "open sesame")::get);

  @Test
  void aFileWithPackAndKafkaIsEnough() {
    ConsoleSettings settings = reader.parse("console.yaml", LEAST);

    assertThat(settings.pack()).isEqualTo("cn-ningxia");
    assertThat(settings.kafka().bootstrap()).isEqualTo("127.0.0.1:9092");
    assertThat(settings.listen())
        .isEqualTo(new ListenSettings("127.0.0.1", 8080, "http://127.0.0.1:8080"));
    assertThat(settings.database().url()).startsWith("jdbc:h2:file:");
    assertThat(settings.incidents()).isEqualTo(IncidentSettings.DEFAULT);
    assertThat(settings.staleAfter()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatGrowsIsKeptForYearsUnlessToldOtherwiseAndNeverTooShort() {
    assertThat(reader.parse("console.yaml", LEAST).retention())
        .isEqualTo(RetentionSettings.DEFAULT);
    String given = LEAST + "retention: {values: 400d, messages: 62d, refusals: 48h}\n";
    assertThat(reader.parse("console.yaml", given).retention())
        .isEqualTo(
            new RetentionSettings(Duration.ofDays(400), Duration.ofDays(62), Duration.ofDays(2)));
    for (String bad : new String[] {"values: 399d", "messages: 61d", "refusals: 47h", "v: 1d"}) {
      assertThatThrownBy(() -> reader.parse("console.yaml", LEAST + "retention: {" + bad + "}\n"))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("retention." + bad.replaceAll(":.*", ""));
    }
  }

  @Test
  void everySettingCanBeGiven(@TempDir Path folder) throws Exception {
    Path truststore = Files.writeString(folder.resolve("secret"), "hidden\n");
    String yaml =
        """
        pack: cn-ningxia
        kafka:
          bootstrap: k:9093
          topics_prefix: nx.
          properties: {security.protocol: SSL, ssl.truststore.password: "${file:%s}"}
        listen: {address: 0.0.0.0, port: 443, public_url: https://warn.example}
        database: {url: "jdbc:postgresql://db/console", user: me, password: "${env:PG}"}
        incidents: {window: 20d, reopen: 2h}
        stale_after: 500ms
        """
            .formatted(truststore);

    ConsoleSettings settings = reader.parse("console.yaml", yaml);

    assertThat(settings.kafka().topic("indicators")).isEqualTo("nx.indicators");
    assertThat(settings.kafka().properties())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("ssl.truststore.password", "hidden");
    assertThat(settings.listen().secure()).isTrue();
    assertThat(settings.database().password()).isEqualTo("open sesame");
    assertThat(settings.incidents().window()).isEqualTo(Duration.ofDays(20));
    assertThat(settings.staleAfter()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.toString()).doesNotContain("hidden", "open sesame");
  }

  @Test
  void anUnknownKeyIsRefusedWithFileLineAndKeyInBothLanguages() {
    refused(LEAST + "colour: red\n", "console.yaml:3: colour", "没有这一项设置", "is no setting");
    refused(LEAST + "listen:\n  prot: 80\n", "console.yaml:4: listen.prot", "is no setting");
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    refused(LEAST + "pack: us-states\n", "console.yaml:3: pack", "键重复", "duplicate key");
  }

  @Test
  void whatIsMissingIsNamed() {
    refused("kafka: {bootstrap: 'a:1'}\n", "console.yaml:1: pack", "缺少这一项", "is missing");
    refused("pack: p\n", "console.yaml", "kafka.bootstrap", "is missing");
  }

  @Test
  void aSecretInTheFileIsRefused() {
    refused(LEAST + "database: {password: abc}\n", "database.password", "机密", "must not stand");
    refused(
        "pack: p\nkafka: {bootstrap: 'a:1', properties: {sasl.jaas.config: x}}\n",
        "kafka.properties.sasl.jaas.config",
        "must not stand");
  }

  @Test
  void aSecretThatIsNotThereIsNamed() {
    refused(LEAST + "database: {password: '${env:NONE}'}\n", "环境变量 NONE", "variable NONE");
    refused(LEAST + "database: {password: '${file:/no/such}'}\n", "cannot read /no/such");
  }

  @Test
  void valuesOutsideOfTheirRangeAreRefused() {
    refused(LEAST + "listen: {port: 70000}\n", "listen.port", "0–65535");
    refused(LEAST + "stale_after: soon\n", "stale_after", "must look like");
    refused(LEAST + "database: {url: 'jdbc:mysql:x'}\n", "database.url", "jdbc:postgresql:");
    refused(LEAST + "listen: {public_url: 'https://a/'}\n", "listen.public_url", "slash");
    refused(LEAST + "listen: [1]\n", "listen", "must be a list of keys");
    refused("pack: [a]\nkafka: {bootstrap: 'a:1'}\n", "pack", "single value");
  }

  @Test
  void whatIsNoYamlIsRefused() {
    refused("pack: [", "console.yaml", "不是合法的 YAML", "is not YAML");
    refused("", "console.yaml", "文件是空的", "the file is empty");
    assertThatThrownBy(() -> reader.read(Path.of("no-such-file.yaml")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("no-such-file.yaml", "无法读取", "cannot be read");
  }

  private void refused(String yaml, String... parts) {
    assertThatThrownBy(() -> reader.parse("console.yaml", yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(parts);
  }
}
