package org.fengsui.jobs.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.configuration.Configuration;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlReader;
import org.fengsui.yaml.YamlScalar;

/**
 * Flink's configuration as Fengsui ships it, for containers and for {@code fengsui cluster} alike:
 * one file, {@code config.yaml} beside this class. It decides how soon a lost process is noticed.
 */
public final class FlinkDefaults {
  private FlinkDefaults() {}

  /** A configuration of one's own with all that is shipped. */
  public static Configuration load() {
    try (InputStream in = FlinkDefaults.class.getResourceAsStream("config.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Configuration config = new Configuration();
      YamlMapping all = (YamlMapping) YamlReader.read("config.yaml", text);
      all.entries().forEach((key, e) -> config.setString(key, ((YamlScalar) e.value()).value()));
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException("config.yaml of the jar cannot be read", e);
    }
  }
}
