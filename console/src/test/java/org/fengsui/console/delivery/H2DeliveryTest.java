package org.fengsui.console.delivery;

import java.nio.file.Path;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.RunningConsole;

class H2DeliveryTest extends ReleaseScenario {
  @Override
  DatabaseSettings database(Path folder) {
    return RunningConsole.h2(folder);
  }
}
