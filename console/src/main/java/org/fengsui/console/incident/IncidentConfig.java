package org.fengsui.console.incident;

import java.util.List;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class IncidentConfig {
  @Bean
  Incidents incidents(JdbcClient sql, JdbcTemplate jdbc) {
    return new Incidents(sql, jdbc);
  }

  @Bean
  Episodes episodes(JdbcClient sql, JdbcTemplate jdbc) {
    return new Episodes(sql, jdbc);
  }

  @Bean
  Warnings warnings(JdbcClient sql, JdbcTemplate jdbc, Place place) {
    return new Warnings(sql, jdbc, place.zone());
  }

  @Bean
  Acts acts(JdbcClient sql, Episodes episodes, Incidents incidents, JsonMapper json) {
    return new Acts(sql, episodes, incidents, json);
  }

  @Bean
  Closings closings(
      JdbcClient sql,
      Episodes episodes,
      Incidents incidents,
      Warnings warnings,
      Acts acts,
      ObjectProvider<WarningStep> steps,
      JsonMapper json) {
    List<WarningStep> ordered = steps.orderedStream().toList();
    return new Closings(sql, episodes, incidents, warnings, acts, ordered, json);
  }

  @Bean
  CloseDesk closeDesk(Closings closings, Acts acts, AuditLog audit) {
    return new CloseDesk(closings, acts, audit);
  }

  @Bean
  IncidentBook incidentBook(
      JdbcClient sql,
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      Place place,
      ConsoleSettings settings,
      ObjectProvider<WarningStep> steps,
      Closings closings,
      JsonMapper json) {
    List<WarningStep> ordered = steps.orderedStream().toList();
    return new IncidentBook(
        incidents,
        episodes,
        warnings,
        new Candidates(sql, incidents, episodes, place, settings.incidents()),
        new IncidentGrouping(place, settings.incidents()),
        place,
        ordered,
        closings,
        json);
  }
}
