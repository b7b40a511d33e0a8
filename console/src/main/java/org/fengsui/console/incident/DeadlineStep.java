package org.fengsui.console.incident;

import org.fengsui.console.live.Change;

/** What else happens when a deadline passes, in the same transaction. Steps are beans. */
public interface DeadlineStep {
  /** Takes a deadline that passed while its incident was open and the deadline still mattered. */
  void onPassed(Deadline deadline, Incident incident, Change change);
}
