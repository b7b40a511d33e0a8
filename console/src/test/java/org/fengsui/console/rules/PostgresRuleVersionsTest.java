package org.fengsui.console.rules;

import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresRuleVersionsTest extends RuleVersionsScenario {
  private static TestPostgres postgres;
  private static DriverManagerDataSource source;

  @BeforeAll
  static void start() throws Exception {
    postgres = TestPostgres.start();
    DatabaseSettings settings = postgres.database("rules");
    source = new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Override
  JdbcClient database() {
    return JdbcClient.create(source);
  }
}
