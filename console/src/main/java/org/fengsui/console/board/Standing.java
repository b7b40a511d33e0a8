package org.fengsui.console.board;

/** How an area stands. */
public enum Standing {
  /** An episode is open in it. */
  LEVEL,
  /** No episode is open and every source that speaks for it is heard. */
  CALM,
  /** No episode is open, but a source that speaks for it is silent: its calm is not known. */
  UNKNOWN,
  /** It is not among the areas of the account: nothing is said about it. */
  OUTSIDE
}
