package org.fengsui.console.screens;

import java.util.List;

/** The pages and incidents of the fixtures. */
final class Screens {
  /** Incident of a county at level RED with many messages. */
  static final String RED = "2ae2001754";

  /** Incident of an employer whose name is an attack. */
  static final String HOSTILE = "fab38de0eb";

  /** The name of that employer. */
  static final String HOSTILE_NAME = "<img src=x onerror=\"window.__hacked=1\">";

  /** Addresses of all pages with something in them. */
  static final List<String> ALL =
      List.of(
          "/",
          "/incidents",
          "/incidents/" + RED,
          "/incidents/" + HOSTILE,
          "/release",
          "/bulletin",
          "/delivery",
          "/silences",
          "/admin",
          "/account",
          "/duty");

  private Screens() {}
}
