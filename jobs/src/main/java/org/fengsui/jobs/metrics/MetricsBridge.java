package org.fengsui.jobs.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * The one bridge from Flink's metrics to Micrometer: takes the metrics of {@link Metric}, adds up
 * the subtasks, and serves them for Prometheus. Flink's own metrics stay where Flink shows them.
 * Uses Flink's interfaces only, because job and reporter may be loaded by different class loaders.
 */
public final class MetricsBridge implements MetricReporter {
  /** Key of the address in the reporter's configuration. */
  static final String ADDRESS = "address";

  /** Key of the port in the reporter's configuration. */
  static final String PORT = "port";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Name, Part> parts = new HashMap<>();
  private final Map<Name, Meter> meters = new HashMap<>();
  private MetricsServer server;

  /** A metric with its labels. */
  private record Name(Metric metric, List<Tag> tags) {}

  MetricsBridge() {
    latency(Metric.EVENT_TO_ALERT, Metric.EVENT_TO_ALERT_MILLIS);
    latency(Metric.ARRIVAL_TO_ALERT, Metric.ARRIVAL_TO_ALERT_MILLIS);
  }

  @Override
  public void open(MetricConfig config) {
    server =
        MetricsServer.start(
            config.getString(ADDRESS, MetricsBridgeFactory.LOOPBACK),
            config.getInteger(PORT, MetricsServer.DEFAULT_PORT),
            this::text);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    registry.close();
  }

  /** The port served, or -1 when none could be had. */
  int port() {
    return server == null ? -1 : server.port();
  }

  /** All metrics in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public synchronized void notifyOfAddedMetric(
      org.apache.flink.metrics.Metric one, String flinkName, MetricGroup group) {
    Metric.of(flinkName)
        .ifPresent(
            metric -> {
              Name name = new Name(metric, tags(metric, group));
              Part part = parts.computeIfAbsent(name, n -> new Part());
              part.add(one);
              meters.computeIfAbsent(name, n -> register(n, part));
            });
  }

  @Override
  public synchronized void notifyOfRemovedMetric(
      org.apache.flink.metrics.Metric one, String flinkName, MetricGroup group) {
    Metric.of(flinkName)
        .ifPresent(
            metric -> {
              Name name = new Name(metric, tags(metric, group));
              Part part = parts.get(name);
              if (part != null) {
                part.remove(one);
                forgetLevel(name, part);
              }
            });
  }

  /** A level that nobody reports any more must not stay; counters do. */
  private void forgetLevel(Name name, Part part) {
    boolean level = name.metric().kind() == Metric.Kind.SUM;
    if ((level || name.metric().kind() == Metric.Kind.HIGHEST) && part.withoutGauges()) {
      parts.remove(name);
      Meter meter = meters.remove(name);
      if (meter != null) {
        registry.remove(meter);
      }
    }
  }

  private static List<Tag> tags(Metric metric, MetricGroup group) {
    Map<String, String> variables = group.getAllVariables();
    List<Tag> tags = new ArrayList<>();
    for (String label : metric.labels()) {
      tags.add(Tag.of(label, variables.getOrDefault('<' + label + '>', "")));
    }
    return tags;
  }

  /** Registers the meter of a part, or none when the part belongs to the histogram. */
  private Meter register(Name name, Part part) {
    Metric metric = name.metric();
    return switch (metric.kind()) {
      case COUNTER ->
          FunctionCounter.builder(metric.id(), part, Part::counted)
              .tags(name.tags())
              .description(metric.help())
              .register(registry);
      case SUM -> level(name, part, Part::sum);
      case HIGHEST -> level(name, part, Part::highest);
      case HISTOGRAM, HISTOGRAM_SUM -> null;
    };
  }

  private Meter level(Name name, Part part, java.util.function.ToDoubleFunction<Part> value) {
    return Gauge.builder(name.metric().id(), part, value)
        .tags(name.tags())
        .description(name.metric().help())
        .strongReference(true)
        .register(registry);
  }

  private void latency(Metric histogram, Metric sum) {
    registry
        .getPrometheusRegistry()
        .register(new LatencyCollector(histogram, () -> latencies(histogram, sum)));
  }

  /** What a histogram holds by its labels other than the bound. */
  private synchronized Map<List<Tag>, LatencyCollector.Counts> latencies(
      Metric histogram, Metric sum) {
    Map<List<Tag>, Map<Double, Long>> buckets = new LinkedHashMap<>();
    if (histogram.labels().size() == 1) {
      buckets.put(List.of(), emptyBuckets()); // without other labels it is shown from the start
    }
    parts.forEach(
        (name, part) -> {
          if (name.metric() == histogram) {
            int last = name.tags().size() - 1;
            buckets
                .computeIfAbsent(name.tags().subList(0, last), t -> emptyBuckets())
                .merge(
                    AlertLatency.bound(name.tags().get(last).getValue()),
                    part.counted(),
                    Long::sum);
          }
        });
    Map<List<Tag>, LatencyCollector.Counts> all = new LinkedHashMap<>();
    buckets.forEach(
        (tags, counts) -> {
          Part millis = parts.get(new Name(sum, tags));
          long held = millis == null ? 0 : millis.counted();
          all.put(tags, new LatencyCollector.Counts(counts, held));
        });
    return all;
  }

  private static Map<Double, Long> emptyBuckets() {
    return new TreeMap<>(Map.of(Double.POSITIVE_INFINITY, 0L));
  }
}
