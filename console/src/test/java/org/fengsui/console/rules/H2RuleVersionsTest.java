package org.fengsui.console.rules;

import java.time.Clock;
import org.fengsui.console.testing.MemoryStore;
import org.springframework.jdbc.core.simple.JdbcClient;

class H2RuleVersionsTest extends RuleVersionsScenario {
  @Override
  JdbcClient database() {
    return MemoryStore.create(Clock.systemUTC()).sql();
  }
}
