package org.fengsui.console.store;

import java.util.List;
import java.util.UUID;
import org.fengsui.console.settings.DatabaseSettings;
import org.junit.jupiter.api.Test;

class OldDatabaseTest {
  @Test
  void aDatabaseOfTheFirstVersionMigrates() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    OldDatabase.migrates(
        new DatabaseSettings(url, "fengsui", ""), List.of("classpath:db/migration/common"));
  }
}
