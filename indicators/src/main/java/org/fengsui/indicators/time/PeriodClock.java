package org.fengsui.indicators.time;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Tells which periods of a series are closed (docs/semantics.md, section 2: E). */
public interface PeriodClock {
  /** Last epoch day of the last closed period of a series at a moment. */
  int lastClosed(KeyState state, String series, PeriodUnit unit, Moment now, Jurisdiction place);

  /** Instant, in milliseconds, at which the next period closes by its delay alone. */
  long nextClosing(String series, PeriodUnit unit, int lastClosed, Jurisdiction place);
}
