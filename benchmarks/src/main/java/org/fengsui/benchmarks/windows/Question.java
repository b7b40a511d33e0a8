package org.fengsui.benchmarks.windows;

import java.io.Serializable;

/**
 * The one question: persons by county over windows of days, sliding by one, against one line.
 *
 * @param days length of the window, 1 to {@link #MOST}
 * @param line at or above it a county is on
 * @param last last civil day that is compared
 */
record Question(int days, long line, int last) implements Serializable {
  /** Longest window. */
  static final int MOST = 90;
}
