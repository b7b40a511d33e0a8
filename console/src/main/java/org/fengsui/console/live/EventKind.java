package org.fengsui.console.live;

import java.util.Locale;

/** What an event is about; its name in lower case is the event's name on the stream. */
public enum EventKind {
  /** A message of an episode, with the incident it belongs to. */
  WARNING,
  /** An incident as it now stands. */
  INCIDENT,
  /** What a person did. */
  ACT,
  /** That values of indicators changed, once a second at most; not kept. */
  INDICATOR,
  /** How fresh the board is; not kept. */
  HEARTBEAT,
  /** Events were missed that are no longer kept: the page must load everything again. */
  RESET;

  /** Name on the stream. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
