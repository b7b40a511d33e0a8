package org.fengsui.jobs.operators;

/** The two passes over keys: what employers send their areas flows from the first to the second. */
public enum Stage {
  /** Employers and their sites. */
  EMPLOYER,
  /** Areas, industries and sources; also sent what employers derive. Sends nothing further. */
  AREA
}
