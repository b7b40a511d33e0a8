package org.fengsui.console.delivery;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.delivery.channel.CapSender;
import org.fengsui.console.delivery.channel.Channels;
import org.fengsui.console.incident.DeadlineStep;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.HoldRules;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.ReportStep;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.incident.Silences;
import org.fengsui.console.incident.WarningStep;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.release.ReleaseStep;
import org.fengsui.console.release.Releases;
import org.fengsui.console.settings.ChannelSettings;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.store.Remembered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfig {
  private static final Duration METRICS_AGE = Duration.ofSeconds(5);

  @Bean
  Outbox outbox(JdbcClient sql) {
    return new Outbox(sql);
  }

  @Bean
  DeliveryLog deliveryLog(JdbcClient sql, PlatformTransactionManager transactions) {
    return new DeliveryLog(sql, new TransactionTemplate(transactions));
  }

  @Bean
  MeterBinder deliveryMetrics(DeliveryLog log, ConsoleSettings settings, Clock clock) {
    return new DeliveryMetrics(
        new Remembered<>(log::counts, METRICS_AGE, clock),
        settings.delivery().channels().stream().map(ChannelSettings::id).toList());
  }

  @Bean
  Router router(ConsoleSettings settings, Roster roster, Place place) {
    return new Router(settings.delivery(), roster, place);
  }

  @Bean
  Letters letters(Place place, Warnings warnings, ConsoleSettings settings) {
    return new Letters(place, warnings, settings.listen().publicUrl());
  }

  @Bean
  Holds holds(Place place, Episodes episodes, Silences silences) {
    return new Holds(new HoldRules(place), episodes, silences, place);
  }

  @Bean
  CapSender capSender(ConsoleSettings settings, Place place) {
    String host = URI.create(settings.listen().publicUrl()).getHost();
    return new CapSender(host, place.pack().defaultLanguage(), place.zone());
  }

  @Bean
  Workers workers(
      ConsoleSettings settings,
      CapSender sender,
      DeliveryLog log,
      Outbox outbox,
      JsonMapper json,
      Clock clock) {
    Channels channels = new Channels(sender.zone(), sender.sender(), clock, json);
    String page = settings.listen().publicUrl() + "/incidents";
    return new Workers(
        () ->
            settings.delivery().channels().stream()
                .map(
                    c ->
                        new ChannelWorker(
                            c,
                            channels.channel(c),
                            log,
                            new Backoff(settings.delivery().retry(), c.id()),
                            json,
                            page,
                            clock))
                .toList(),
        () ->
            outbox.parkUnknown(settings.delivery().channels().stream().map(c -> c.id()).toList()));
  }

  @Bean
  Dispatch dispatch(
      Outbox outbox, Router router, ConsoleSettings settings, JsonMapper json, Workers workers) {
    return new Dispatch(outbox, router, settings.delivery().surge(), json, workers::wake);
  }

  @Bean
  @Order(20)
  WarningStep deliveryStep(
      Letters letters, Router router, Outbox outbox, Dispatch dispatch, Holds holds) {
    return new DeliveryStep(letters, router, outbox, dispatch, holds);
  }

  @Bean
  DeadlineStep deadlineNotices(
      Letters letters, Router router, Outbox outbox, Dispatch dispatch, Holds holds) {
    return new DeadlineNotices(letters, router, outbox, dispatch, holds);
  }

  @Bean
  ReportStep reportNotices(Letters letters, Router router, Dispatch dispatch) {
    return new ReportNotices(letters, router, dispatch);
  }

  @Bean
  HoldTicker holdTicker(
      Outbox outbox, Episodes episodes, Holds holds, Changes changes, Workers workers) {
    return new HoldTicker(outbox, episodes, holds, changes, workers::wake);
  }

  @Bean
  Parked parked(Outbox outbox, AuditLog audit, Workers workers) {
    return new Parked(outbox, audit, workers::wake);
  }

  @Bean
  ReleaseLetters releaseLetters(
      Letters letters, Incidents incidents, Releases releases, ConsoleSettings settings) {
    return new ReleaseLetters(letters, incidents, releases, settings.listen().publicUrl());
  }

  @Bean
  ReleaseStep releaseNotices(
      ReleaseLetters letters, Router router, Outbox outbox, Dispatch dispatch) {
    return new ReleaseNotices(letters, router, outbox, dispatch);
  }

  @Bean
  CapFeed capFeed(
      Releases releases,
      ReleaseLetters letters,
      CapSender sender,
      ConsoleSettings settings,
      Clock clock) {
    return new CapFeed(releases, letters, sender, settings.listen().publicUrl(), clock);
  }
}
