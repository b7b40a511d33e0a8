package org.fengsui.console.api;

import java.nio.file.Path;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.RunningConsole;

class H2DeskApiTest extends DeskApiScenario {
  @Override
  DatabaseSettings database(Path folder) {
    return RunningConsole.h2(folder);
  }
}
