package org.fengsui.console.api;

import java.nio.file.Path;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;

class PostgresDeskApiTest extends DeskApiScenario {
  private TestPostgres postgres;

  @Override
  DatabaseSettings database(Path folder) throws Exception {
    postgres = TestPostgres.start();
    return postgres.database("console");
  }

  @AfterAll
  void stopPostgres() throws Exception {
    postgres.close();
  }
}
