package org.fengsui.indicators.period;

import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;

/** Says which periods of a series are closed (docs/semantics.md, section 2: E). */
public interface PeriodClock {
  /** Last epoch day of the last closed period of a series at a moment. */
  int lastClosed(KeyState state, String series, PeriodUnit unit, Moment now, Jurisdiction place);

  /** Instant, in milliseconds, at which the next period closes by its delay alone. */
  long nextClosing(String series, PeriodUnit unit, int lastClosed, Jurisdiction place);
}
