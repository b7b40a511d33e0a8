package org.fengsui.console.retention;

import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;

class PostgresRetentionTest extends RetentionScenario {
  private TestPostgres postgres;

  @Override
  DatabaseSettings database() throws Exception {
    postgres = TestPostgres.start();
    return postgres.database("console");
  }

  @AfterAll
  void stopPostgres() throws Exception {
    postgres.close();
  }
}
