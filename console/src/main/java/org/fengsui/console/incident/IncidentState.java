package org.fengsui.console.incident;

/** Whether an incident still has an open episode. */
public enum IncidentState {
  /** At least one of its episodes is open. */
  OPEN,
  /** All of its episodes have ended. */
  CLOSED
}
