package org.fengsui.jobs.metrics;

import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Makes the {@link MetricsBridge}. Flink finds it by name in its configuration; the entry in {@code
 * META-INF/services} makes it known, from the class path or from a folder of {@code plugins}.
 */
public final class MetricsBridgeFactory implements MetricReporterFactory {
  /** Where the endpoint listens unless set otherwise. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final String NAME = "fengsui";

  /** For Flink. */
  public MetricsBridgeFactory() {}

  @Override
  public MetricsBridge createMetricReporter(Properties properties) {
    return new MetricsBridge();
  }

  /**
   * Adds the bridge to a cluster's configuration.
   *
   * @param address address that the endpoint listens on
   * @param port port of the Prometheus endpoint; 0: no bridge
   */
  public static void configure(Configuration config, String address, int port) {
    if (port != 0) {
      String prefix = "metrics.reporter." + NAME + '.';
      config.setString("metrics.reporters", NAME);
      config.setString(prefix + "factory.class", MetricsBridgeFactory.class.getName());
      config.setString(prefix + MetricsBridge.ADDRESS, address);
      config.setString(prefix + MetricsBridge.PORT, String.valueOf(port));
    }
  }
}
