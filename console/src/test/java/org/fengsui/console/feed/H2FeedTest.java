package org.fengsui.console.feed;

import java.nio.file.Path;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.testing.RunningConsole;

class H2FeedTest extends ActFeedScenario {
  @Override
  DatabaseSettings database(Path folder) {
    return RunningConsole.h2(folder);
  }
}
