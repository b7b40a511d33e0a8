package org.fengsui.console.release;

import org.fengsui.console.access.AuditLog;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfig {
  @Bean
  Releases releases(JdbcClient sql) {
    return new Releases(sql);
  }

  @Bean
  ReleaseDesk releaseDesk(Releases releases, AuditLog audit, ObjectProvider<ReleaseStep> steps) {
    return new ReleaseDesk(releases, audit, steps.orderedStream().toList());
  }

  @Bean
  BulletinReader bulletinReader(
      JdbcClient sql, Releases releases, Place place, ConsoleSettings settings) {
    return new BulletinReader(sql, releases, place, settings.smallCells());
  }
}
