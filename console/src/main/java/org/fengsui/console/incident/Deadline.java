package org.fengsui.console.incident;

import java.time.Instant;
import org.fengsui.schemas.WarningLevel;

/**
 * Something that is due.
 *
 * @param incidentId incident
 * @param kind what is due
 * @param step from 1: how far along the roster, the repetitions or the levels of government
 * @param level level it was set for
 * @param dueAt wall clock
 * @param doneAt when it was done or became needless, null while it is open
 */
public record Deadline(
    String incidentId,
    DeadlineKind kind,
    int step,
    WarningLevel level,
    Instant dueAt,
    Instant doneAt) {
  /** Whether it is still to come. */
  public boolean open() {
    return doneAt == null;
  }
}
