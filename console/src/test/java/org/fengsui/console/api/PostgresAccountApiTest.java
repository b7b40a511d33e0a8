package org.fengsui.console.api;

import java.nio.file.Path;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;

class PostgresAccountApiTest extends AccountApiScenario {
  private TestPostgres postgres;

  @Override
  DatabaseSettings database(Path folder) throws Exception {
    postgres = TestPostgres.start();
    return postgres.database("console");
  }

  @Override
  void changeAudit(String statement, Object... values) {
    // As only the owner of the table can.
    sql().sql("ALTER TABLE audit_log DISABLE TRIGGER USER").update();
    super.changeAudit(statement, values);
    sql().sql("ALTER TABLE audit_log ENABLE TRIGGER USER").update();
  }

  @AfterAll
  void stopPostgres() throws Exception {
    postgres.close();
  }
}
