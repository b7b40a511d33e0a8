package org.fengsui.console.retention;

import java.time.Clock;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class RetentionConfig {
  @Bean
  Retention retention(JdbcClient sql, ConsoleSettings settings, Clock clock) {
    return new Retention(sql, settings.retention(), clock);
  }
}
