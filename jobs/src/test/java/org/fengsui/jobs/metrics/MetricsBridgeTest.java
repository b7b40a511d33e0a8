package org.fengsui.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsBridgeTest {
  private final MetricsBridge bridge = new MetricsBridge();

  /** A group of one subtask that tells the bridge what is registered in it. */
  private final class Group extends UnregisteredMetricsGroup {
    private final Map<String, String> variables;

    Group(Map<String, String> variables) {
      this.variables = variables;
    }

    @Override
    public MetricGroup addGroup(String label, String value) {
      Map<String, String> more = new HashMap<>(variables);
      more.put('<' + label + '>', value);
      return new Group(more);
    }

    @Override
    public Map<String, String> getAllVariables() {
      return variables;
    }

    @Override
    public Counter counter(String name) {
      Counter counter = new SimpleCounter();
      bridge.notifyOfAddedMetric(counter, name, this);
      return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
      bridge.notifyOfAddedMetric(gauge, name, this);
      return gauge;
    }
  }

  private Group subtask(int index) {
    return new Group(Map.of("<subtask_index>", String.valueOf(index), "<host>", "h" + index));
  }

  @BeforeEach
  void open() {
    MetricConfig config = new MetricConfig();
    config.setProperty(MetricsBridge.PORT, "0");
    bridge.open(config);
  }

  @AfterEach
  void close() {
    bridge.close();
  }

  private String scrape() throws Exception {
    URI uri = URI.create("http://localhost:" + bridge.port() + "/metrics");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    return answer.body();
  }

  @Test
  void countersOfAllSubtasksAreOneCounterWithoutLabelsOfTasks() throws Exception {
    Metric.RECORDS.counter(subtask(0), "layoff-reports", "accepted").inc(3);
    Metric.RECORDS.counter(subtask(1), "layoff-reports", "accepted").inc(4);
    Metric.RECORDS.counter(subtask(1), "layoff-reports", "duplicate").inc();
    assertThat(scrape())
        .contains("# TYPE fengsui_records_total counter")
        .contains("fengsui_records_total{outcome=\"accepted\",stream=\"layoff-reports\"} 7.0")
        .contains("fengsui_records_total{outcome=\"duplicate\",stream=\"layoff-reports\"} 1.0")
        .doesNotContain("subtask")
        .doesNotContain("host");
  }

  @Test
  void aCounterNeverFallsWhenItsTaskEndsAndStartsAgain() throws Exception {
    Group group = subtask(0);
    MetricGroup labelled =
        group.addGroup("stream", "insurance-claims").addGroup("reason", "NEGATIVE");
    Counter first = labelled.counter(Metric.DEAD_LETTERS.flinkName());
    first.inc(5);
    bridge.notifyOfRemovedMetric(first, Metric.DEAD_LETTERS.flinkName(), labelled);
    assertThat(scrape()).contains("reason=\"NEGATIVE\",stream=\"insurance-claims\"} 5.0");
    Metric.DEAD_LETTERS.counter(group, "insurance-claims", "NEGATIVE").inc(2);
    assertThat(scrape()).contains("reason=\"NEGATIVE\",stream=\"insurance-claims\"} 7.0");
  }

  @Test
  void levelsAreAddedOrTheHighestCountsAndNobodyLeavesAStaleOne() throws Exception {
    Metric.OPEN_EPISODES.gauge(subtask(0), () -> 2L, "RED");
    Metric.OPEN_EPISODES.gauge(subtask(1), () -> 3L, "RED");
    Metric.RULE_IN_FORCE.gauge(subtask(0), () -> 1L, "layoff-area");
    Metric.RULE_IN_FORCE.gauge(subtask(1), () -> 2L, "layoff-area");
    Gauge<Long> lag = () -> 90L;
    Metric.WATERMARK_LAG.gauge(subtask(0), lag);
    assertThat(scrape())
        .contains("# TYPE fengsui_open_episodes gauge")
        .contains("fengsui_open_episodes{level=\"RED\"} 5.0")
        .contains("fengsui_rule_in_force{rule=\"layoff-area\"} 2.0")
        .contains("fengsui_watermark_lag_seconds 90.0");
    bridge.notifyOfRemovedMetric(lag, Metric.WATERMARK_LAG.flinkName(), subtask(0));
    assertThat(scrape()).doesNotContain("fengsui_watermark_lag_seconds 90");
  }

  @Test
  void latencyIsAHistogramWithExactCounts() throws Exception {
    AlertLatency one = AlertLatency.sinceKnown(subtask(0));
    AlertLatency two = AlertLatency.sinceKnown(subtask(1));
    one.count(1_000, 1_050);
    one.count(1_000, 1_100);
    two.count(1_000, 1_900);
    two.count(0, 200_000_000);
    two.count(5_000, 1_000);
    assertThat(scrape())
        .contains("# TYPE fengsui_event_to_alert_seconds histogram")
        .contains("fengsui_event_to_alert_seconds_bucket{le=\"0.1\"} 3")
        .contains("fengsui_event_to_alert_seconds_bucket{le=\"1.0\"} 4")
        .contains("fengsui_event_to_alert_seconds_bucket{le=\"+Inf\"} 5")
        .contains("fengsui_event_to_alert_seconds_count 5")
        .contains("fengsui_event_to_alert_seconds_sum 200001.05");
  }

  @Test
  void latencySinceArrivalIsReadByLaneFromAMillisecondToAMinute() throws Exception {
    AlertLatency fast = AlertLatency.sinceArrival(subtask(0), "fast");
    AlertLatency exact = AlertLatency.sinceArrival(subtask(1), "exact");
    fast.count(1_000, 1_001);
    fast.count(1_000, 1_004);
    exact.count(1_000, 9_000);
    exact.count(0, 60_000);
    exact.count(0, 60_001);
    assertThat(scrape())
        .contains("fengsui_arrival_to_alert_seconds_bucket{lane=\"fast\",le=\"0.001\"} 1")
        .contains("fengsui_arrival_to_alert_seconds_bucket{lane=\"fast\",le=\"0.005\"} 2")
        .contains("fengsui_arrival_to_alert_seconds_sum{lane=\"fast\"} 0.005")
        .contains("fengsui_arrival_to_alert_seconds_bucket{lane=\"exact\",le=\"5.0\"} 0")
        .contains("fengsui_arrival_to_alert_seconds_bucket{lane=\"exact\",le=\"10.0\"} 1")
        .contains("fengsui_arrival_to_alert_seconds_bucket{lane=\"exact\",le=\"60.0\"} 2")
        .contains("fengsui_arrival_to_alert_seconds_count{lane=\"exact\"} 3");
  }

  @Test
  void metricsOfOthersAreLeftToFlink() throws Exception {
    subtask(0).counter("numRecordsIn").inc();
    assertThat(scrape()).doesNotContain("numRecordsIn");
  }

  @Test
  void aPortThatIsTakenLeavesTheJobWithoutMetricsNotWithoutItself() {
    MetricsBridge second = new MetricsBridge();
    MetricConfig config = new MetricConfig();
    config.setProperty(MetricsBridge.PORT, String.valueOf(bridge.port()));
    second.open(config);
    assertThat(second.port()).isEqualTo(-1);
    second.close();
  }

  @Test
  void theBridgeIsConfiguredByItsNameAndNotAtAllForPortZero() {
    Configuration config = new Configuration();
    MetricsBridgeFactory.configure(config, "10.0.0.1", 9_300);
    assertThat(config.toMap())
        .containsEntry("metrics.reporters", "fengsui")
        .containsEntry("metrics.reporter.fengsui.port", "9300")
        .containsEntry(
            "metrics.reporter.fengsui.factory.class", MetricsBridgeFactory.class.getName());
    Configuration none = new Configuration();
    MetricsBridgeFactory.configure(none, "127.0.0.1", 0);
    assertThat(none.toMap()).isEmpty();
  }
}
