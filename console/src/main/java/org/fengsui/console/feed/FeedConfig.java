package org.fengsui.console.feed;

import java.time.Clock;
import java.util.List;
import org.fengsui.console.board.FeedStatus;
import org.fengsui.console.board.JobPulse;
import org.fengsui.console.incident.Acts;
import org.fengsui.console.incident.CatchUpTicker;
import org.fengsui.console.incident.Closings;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.IncidentBook;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.WarningStep;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.rules.RuleVersions;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of this room; every {@link TopicIntake} among the beans is fed. */
@Configuration(proxyBeanMethods = false)
class FeedConfig {
  @Bean
  FeedStatus feedStatus() {
    return new FeedStatus();
  }

  @Bean
  KafkaClients kafkaClients(ConsoleSettings settings) {
    return new KafkaClients(settings.kafka());
  }

  @Bean
  Refusals refusals(JdbcClient sql) {
    return new Refusals(sql);
  }

  @Bean
  TopicIntake<?> warningIntake(IncidentBook book) {
    return new WarningIntake(book);
  }

  @Bean
  TopicIntake<?> indicatorIntake(JdbcTemplate jdbc, Place place) {
    return new IndicatorIntake(jdbc, place);
  }

  @Bean
  TopicIntake<?> heartbeatIntake(JdbcTemplate jdbc, JobPulse pulse) {
    return new HeartbeatIntake(jdbc, pulse);
  }

  @Bean
  TopicIntake<?> deadLetterIntake(Refusals refusals) {
    return new DeadLetterIntake(refusals);
  }

  @Bean
  TopicIntake<?> actIntake(Acts acts, Closings closings, ActKeys keys) {
    return new ActIntake(acts, closings, keys);
  }

  @Bean
  CatchUpTicker catchUpTicker(
      Episodes episodes,
      Incidents incidents,
      Warnings warnings,
      ObjectProvider<WarningStep> steps,
      JobPulse pulse,
      Changes changes) {
    return new CatchUpTicker(
        episodes, incidents, warnings, steps.orderedStream().toList(), pulse::caughtUp, changes);
  }

  @Bean
  TopicIntake<?> ruleIntake(RuleVersions versions) {
    return new RuleIntake(versions);
  }

  @Bean
  TopicIntake<?> receiptIntake(RuleVersions versions) {
    return new ReceiptIntake(versions);
  }

  @Bean
  FeedBatch feedBatch(
      ConsoleSettings settings,
      List<TopicIntake<?>> intakes,
      Changes changes,
      Refusals refusals,
      JdbcClient sql,
      JdbcTemplate jdbc) {
    return new FeedBatch(settings.kafka(), intakes, changes, new Positions(sql, jdbc), refusals);
  }

  @Bean
  FeedLoop feedLoop(KafkaClients clients, FeedBatch batch, FeedStatus status, Clock clock) {
    return new FeedLoop(clients, batch, status, clock);
  }
}
