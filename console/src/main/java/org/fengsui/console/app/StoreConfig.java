package org.fengsui.console.app;

import java.time.Clock;
import javax.sql.DataSource;
import org.fengsui.console.live.Changes;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.store.FileKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clock, transactions and events. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventHub eventHub() {
    return new EventHub();
  }

  @Bean
  EventLog eventLog(JdbcClient sql, JdbcTemplate jdbc) {
    return new EventLog(sql, jdbc);
  }

  @Bean
  FileKeeper fileKeeper(DataSource source, ConsoleSettings settings) {
    return new FileKeeper(source, settings.database().url());
  }

  @Bean
  Changes changes(
      PlatformTransactionManager transactions, EventLog log, EventHub hub, Clock clock) {
    return new Changes(new TransactionTemplate(transactions), log, hub, clock);
  }
}
