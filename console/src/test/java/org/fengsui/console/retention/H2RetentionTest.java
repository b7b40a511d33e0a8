package org.fengsui.console.retention;

import org.fengsui.console.settings.DatabaseSettings;

class H2RetentionTest extends RetentionScenario {
  @Override
  DatabaseSettings database() {
    return new DatabaseSettings("jdbc:h2:mem:retention;DB_CLOSE_DELAY=-1", "fengsui", "");
  }
}
