package org.fengsui.console.api;

import org.fengsui.console.export.CsvTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wiring of the exports. */
@Configuration(proxyBeanMethods = false)
class ExportConfig {
  @Bean
  CsvAnswer csvAnswer(PlatformTransactionManager transactions) {
    TransactionTemplate snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    return new CsvAnswer(new CsvTable(snapshot));
  }

  @Bean
  ExportApi.Lists exportedLists(
      IncidentApi incidents,
      DeliveryApi deliveries,
      SilenceApi silences,
      ReleaseApi releases,
      AccountApi accounts) {
    return new ExportApi.Lists(incidents, deliveries, silences, releases, accounts);
  }
}
