package org.fengsui.console.release;

/** How a release stands. */
public enum ReleaseState {
  /** Internal. */
  DRAFT,
  /** A publisher let it out. */
  APPROVED,
  /** Taken back, before or after. */
  WITHDRAWN
}
