package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.schemas.WarningLevel;

/**
 * That a person closed a warning.
 *
 * @param by account
 * @param at wall clock
 * @param level level that the warning had then
 * @param sequence sequence of its last message then
 * @param reason why, in the person's words
 * @param raisedAgainAt when the job raised it above that level afterwards, which opened it again;
 *     null while it has not
 */
public record Closing(
    String by, Instant at, WarningLevel level, int sequence, String reason, Instant raisedAgainAt) {
  /** The same once the job raised the warning above the level at which it was closed. */
  Closing raisedAgain(Instant when) {
    return new Closing(by, at, level, sequence, reason, when);
  }

  /** Whether the warning counts as closed. */
  boolean holds() {
    return raisedAgainAt == null;
  }
}
