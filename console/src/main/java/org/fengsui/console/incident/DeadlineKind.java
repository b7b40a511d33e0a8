package org.fengsui.console.incident;

/** What is due when a deadline passes. */
public enum DeadlineKind {
  /** Nobody acknowledged: the next on duty is told. */
  ESCALATE,
  /** Nobody acknowledged: those who were told are told again. */
  REPEAT,
  /** The report to the next level of government; done when a person sends it. */
  REPORT_UP,
  /** The reminder that this report is overdue. */
  REPORT_DUE
}
