package org.fengsui.console.incident;

import java.time.Clock;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Changes;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of the desk. */
@Configuration(proxyBeanMethods = false)
class DeskConfig {
  @Bean
  Deadlines deadlines(JdbcClient sql, JdbcTemplate jdbc) {
    return new Deadlines(sql, jdbc);
  }

  @Bean
  PlanSteps planSteps(JdbcClient sql, JdbcTemplate jdbc) {
    return new PlanSteps(sql, jdbc);
  }

  @Bean
  UpwardReports upwardReports(JdbcClient sql) {
    return new UpwardReports(sql);
  }

  @Bean
  Silences silences(JdbcClient sql, AuditLog audit) {
    return new Silences(sql, audit);
  }

  @Bean
  DeskClock deskClock(ConsoleSettings settings) {
    return new DeskClock(settings.desk());
  }

  @Bean
  PlannedShifts plannedShifts(JdbcClient sql, AuditLog audit) {
    return new PlannedShifts(sql, audit);
  }

  @Bean
  Roster roster(ConsoleSettings settings, PlannedShifts planned, Place place) {
    return new Roster(settings.desk().roster(), planned::all, place);
  }

  @Bean
  ResponsePlan responsePlan(ConsoleSettings settings) {
    return new ResponsePlan(settings.desk().plan());
  }

  @Bean
  @Order(10)
  WarningStep deskStep(
      DeskClock clock, Deadlines deadlines, JdbcClient sql, ResponsePlan plan, PlanSteps steps) {
    return new DeskStep(clock, deadlines, new Handling(sql), plan, steps);
  }

  @Bean
  Desk desk(
      Episodes episodes,
      Acts acts,
      JdbcClient sql,
      Deadlines deadlines,
      DeskClock clock,
      Roster roster,
      ResponsePlan plan,
      PlanSteps steps,
      IncidentBook book,
      AuditLog audit) {
    return new Desk(
        episodes, acts, new Handling(sql), deadlines, clock, roster, plan, steps, book, audit);
  }

  @Bean
  ReportDesk reportDesk(
      UpwardReports reports,
      Deadlines deadlines,
      DeskClock clock,
      Warnings warnings,
      PlanSteps steps,
      Place place,
      Desk desk,
      ObjectProvider<ReportStep> then) {
    return new ReportDesk(
        reports, deadlines, clock, warnings, steps, place, desk, then.orderedStream().toList());
  }

  @Bean
  DeskTicker deskTicker(
      Deadlines deadlines,
      Incidents incidents,
      Desk desk,
      ObjectProvider<DeadlineStep> steps,
      Changes changes,
      Clock clock) {
    return new DeskTicker(
        deadlines, incidents, desk, steps.orderedStream().toList(), changes, clock);
  }
}
