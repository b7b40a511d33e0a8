package org.fengsui.console.board;

import java.time.Clock;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class BoardConfig {
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
      BoardReader.Tables tables, JdbcClient sql, Place place, JobPulse pulse, Clock clock) {
    return new BoardReader(tables, sql, place, pulse, clock);
  }

  @Bean
  BoardReader.Tables boardTables(
      Episodes episodes,
      Warnings warnings,
      Heartbeats heartbeats,
      IndicatorSeries series,
      EventLog log) {
    return new BoardReader.Tables(episodes, warnings, heartbeats, series, log);
  }

  @Bean
  BoardTicker boardTicker(
      JobPulse pulse, EventHub hub, EventLog log, JsonMapper json, Clock clock) {
    return new BoardTicker(pulse, hub, log, json, clock);
  }
}
