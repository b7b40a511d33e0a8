package org.fengsui.jobs.operators;

/** The two passes over keys: what employers tell their areas flows from the first to the second. */
public enum Stage {
  /** Employers and their sites. */
  EMPLOYER,
  /** Areas, industries and sources; also told what employers derive. Tells nobody further. */
  AREA
}
