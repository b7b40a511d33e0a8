package org.fengsui.console.screens;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests of pages on fixtures: one browser for all, and for each test a server of its own. */
abstract class FixtureScreens {
  /** The browser. */
  static Chromium chromium;

  /** Serves the pages and the fixtures. */
  FixtureServer server;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void serve() throws IOException {
    server = FixtureServer.start(0);
  }

  @AfterEach
  void close() {
    chromium.closeWindows();
    server.close();
  }
}
