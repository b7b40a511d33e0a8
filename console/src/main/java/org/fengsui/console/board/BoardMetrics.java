package org.fengsui.console.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.store.Remembered;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the console itself does, under {@code fengsui_}: {@code feed_lag_records}, {@code
 * feed_position{topic}}, {@code feed_stopped}, {@code job_heartbeat_age_seconds}, {@code viewers},
 * {@code incidents_open{level}}.
 */
final class BoardMetrics implements MeterBinder {
  private final JobPulse pulse;
  private final EventHub hub;
  private final Remembered<Map<String, Long>> incidents;
  private final Remembered<Map<String, Long>> positions;
  private final List<String> topics;

  /**
   * Metrics of a console.
   *
   * @param incidents how many are open by level
   * @param positions next offsets by topic, summed over partitions
   * @param topics topics that the console reads
   */
  BoardMetrics(
      JobPulse pulse,
      EventHub hub,
      Remembered<Map<String, Long>> incidents,
      Remembered<Map<String, Long>> positions,
      List<String> topics) {
    this.pulse = pulse;
    this.hub = hub;
    this.incidents = incidents;
    this.positions = positions;
    this.topics = List.copyOf(topics);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "fengsui.feed.lag.records", "still to read", () -> pulse.now().lag());
    gauge(registry, "fengsui.feed.stopped", "1 while topics cannot be read", this::stopped);
    gauge(registry, "fengsui.job.heartbeat.age.seconds", "NaN when never heard", this::age);
    gauge(registry, "fengsui.viewers", "pages that watch", hub::watchers);
    for (WarningLevel level : WarningLevel.values()) {
      Gauge.builder("fengsui.incidents.open", () -> incidents.get().getOrDefault(level.name(), 0L))
          .description("open incidents by level")
          .tag("level", level.name())
          .register(registry);
    }
    for (String topic : topics) {
      Gauge.builder("fengsui.feed.position", () -> positions.get().getOrDefault(topic, 0L))
          .description("records of a topic that were taken in, deleted ones included")
          .tag("topic", topic)
          .register(registry);
    }
  }

  private double stopped() {
    return pulse.now().problem() == null ? 0 : 1;
  }

  private double age() {
    Long seconds = pulse.now().ageSeconds();
    return seconds == null ? Double.NaN : seconds;
  }

  private static void gauge(
      MeterRegistry registry, String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** Open incidents by the level that they stand at. */
  static Map<String, Long> openIncidents(JdbcClient sql) {
    return counts(
        sql,
        "SELECT level, COUNT(*) FROM incident WHERE state = 'OPEN' AND level IS NOT NULL"
            + " GROUP BY level");
  }

  /** Next offsets by topic. */
  static Map<String, Long> positions(JdbcClient sql) {
    return counts(sql, "SELECT topic, SUM(next_offset) FROM stream_position GROUP BY topic");
  }

  private static Map<String, Long> counts(JdbcClient sql, String query) {
    Map<String, Long> found = new HashMap<>();
    sql.sql(query)
        .query(
            row -> {
              found.put(row.getString(1), row.getLong(2));
            });
    return found;
  }
}
