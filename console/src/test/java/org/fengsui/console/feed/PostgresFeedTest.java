package org.fengsui.console.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.store.OldDatabase;
import org.fengsui.console.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresFeedTest extends ActFeedScenario {
  private TestPostgres postgres;
  private DatabaseSettings settings;

  @Override
  DatabaseSettings database(Path folder) throws Exception {
    postgres = TestPostgres.start();
    settings = postgres.database("console");
    return settings;
  }

  @AfterAll
  void stopPostgres() throws Exception {
    postgres.close();
  }

  @Test
  void theAuditLogTakesNoChangeFromAnybody() throws SQLException {
    try (Connection c = DriverManager.getConnection(settings.url(), settings.user(), "");
        Statement statement = c.createStatement()) {
      for (String change :
          new String[] {
            "UPDATE audit_log SET actor = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log"
          }) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append only");
      }
    }
  }

  @Test
  void aDatabaseOfTheFirstVersionMigrates() throws SQLException {
    OldDatabase.migrates(
        postgres.database("old"),
        List.of("classpath:db/migration/common", "classpath:db/migration/postgresql"));
  }
}
