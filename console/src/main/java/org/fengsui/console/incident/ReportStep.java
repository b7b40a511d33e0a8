package org.fengsui.console.incident;

import org.fengsui.console.live.Change;

/** What else happens when a report goes up, in the same transaction. Steps are beans. */
public interface ReportStep {
  /** Takes a report that a person sent. */
  void onReport(UpwardReport report, Incident incident, Change change);
}
