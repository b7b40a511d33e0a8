package org.fengsui.indicators.reading;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Reads one indicator from the state of a key. Implementations hold no state and no clock. */
public interface Indicator {
  /** Which civil day the indicator is read for. */
  enum Clock {
    /** Today T: windows still open or yet to come count too. */
    OPEN,
    /** The last closed period of the window's unit. */
    CLOSED,
    /** The latest month known. */
    LATEST
  }

  /** Which day it is read for. */
  Clock clock();

  /**
   * The value for a civil day.
   *
   * @param state state of the key
   * @param query what to read
   * @param day epoch day: T for OPEN, the last day of a period for CLOSED and LATEST
   * @param place the jurisdiction
   */
  Reading read(KeyState state, Query query, int day, Jurisdiction place);
}
