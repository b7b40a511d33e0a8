package org.fengsui.console.release;

/** What is released. */
public enum ReleaseKind {
  /** A warning. */
  WARNING,
  /** Its end. */
  ALL_CLEAR,
  /** The monthly bulletin. */
  BULLETIN
}
