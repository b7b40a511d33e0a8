package org.fengsui.jobs.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Flink's configuration as Fengsui ships it, for containers and for {@code fengsui cluster} alike:
 * one file, {@code config.yaml} beside this class. It decides how soon a lost process is noticed.
 */
public final class FlinkDefaults {
  private FlinkDefaults() {}

  /** A configuration of one's own with all that is shipped. */
  public static Configuration load() {
    try (InputStream in = FlinkDefaults.class.getResourceAsStream("config.yaml")) {
      Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Configuration config = new Configuration();
      ((Map<?, ?>) read)
          .forEach((key, value) -> config.setString(key.toString(), value.toString()));
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException("config.yaml of the jar cannot be read", e);
    }
  }
}
