package org.fengsui.console.board;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.store.Remembered;
import org.fengsui.schemas.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class BoardConfig {
  private static final Duration METRICS_AGE = Duration.ofSeconds(5);
  private static final List<String> READ =
      List.of(
          Topics.EARLY_WARNING_ALERTS,
          Topics.INDICATORS,
          Topics.JOB_STATUS,
          Topics.DEAD_LETTERS,
          Topics.ALERT_ACTIONS,
          Topics.THRESHOLD_RULES,
          Topics.RULE_RECEIPTS);

  @Bean
  FeedHealth feedHealth(FeedStatus status) {
    return new FeedHealth(status);
  }

  @Bean
  MeterBinder boardMetrics(
      JobPulse pulse, EventHub hub, JdbcClient sql, ConsoleSettings settings, Clock clock) {
    return new BoardMetrics(
        pulse,
        hub,
        new Remembered<>(() -> BoardMetrics.openIncidents(sql), METRICS_AGE, clock),
        new Remembered<>(() -> BoardMetrics.positions(sql), METRICS_AGE, clock),
        READ.stream().map(settings.kafka()::topic).toList());
  }

  @Bean
  Heartbeats heartbeats(JdbcClient sql) {
    return new Heartbeats(sql);
  }

  @Bean
  IndicatorSeries indicatorSeries(JdbcClient sql) {
    return new IndicatorSeries(sql);
  }

  @Bean
  JobPulse jobPulse(FeedStatus feed, ConsoleSettings settings, Clock clock, Heartbeats heartbeats) {
    JobPulse pulse = new JobPulse(feed, settings.staleAfter(), clock);
    heartbeats.last().ifPresent(pulse::beat);
    return pulse;
  }

  @Bean
  BoardReader boardReader(
      BoardReader.Tables tables, Place place, JobPulse pulse, SmallCells cells, Clock clock) {
    return new BoardReader(tables, place, pulse, cells, clock);
  }

  @Bean
  SmallCells smallCells(ConsoleSettings settings) {
    return new SmallCells(settings.smallCells());
  }

  @Bean
  BoardReader.Tables boardTables(
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      Heartbeats heartbeats,
      IndicatorSeries series,
      EventLog log) {
    return new BoardReader.Tables(incidents, episodes, warnings, heartbeats, series, log);
  }

  @Bean
  BoardTicker boardTicker(
      JobPulse pulse, EventHub hub, EventLog log, JsonMapper json, Clock clock) {
    return new BoardTicker(pulse, hub, log, json, clock);
  }
}
