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

  /** How the value of a closed window follows from the values of parts of it. */
  enum Composition {
    /** Not at all. */
    NONE,
    /** It is their sum. */
    SUM,
    /** It is the mean of those of its weeks. */
    MEAN_OF_WEEKS
  }

  /** Which day it is read for. */
  Clock clock();

  /** How the value of a closed window follows from those of its parts. */
  default Composition composition() {
    return Composition.NONE;
  }

  /**
   * The value for a civil day.
   *
   * @param state state of the key
   * @param query what to read
   * @param day epoch day: T for OPEN, the last day of a period for CLOSED and LATEST
   * @param place the jurisdiction
   */
  Reading read(KeyState state, Query query, int day, Jurisdiction place);

  /**
   * The value for a closed day, as {@code indicators} carries it and comparisons with other periods
   * use it. Differs from {@link #read} only where today's value looks at windows still open.
   */
  default Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    return read(state, query, day, place);
  }

  /**
   * At least the value that {@link #read} gives for today, found without walking a window: what a
   * rule is guarded by. {@link Double#POSITIVE_INFINITY}: no bound is known; {@link
   * Double#NEGATIVE_INFINITY}: the value is unknown, which meets no condition. Holds until a record
   * comes; time alone does not raise the value over it while {@link #risesByTime} is false.
   */
  default double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    return Double.POSITIVE_INFINITY;
  }

  /** Whether today's value may rise with no record, when something leaves a window or lapses. */
  default boolean risesByTime(KeyState state, Query query) {
    return true;
  }

  /** Whether a record that is no correction may lower today's value. */
  default boolean fallsByRecord() {
    return true;
  }

  /** Value of {@link #releaseAt} where nothing that is read was ever restricted. */
  long RELEASED = Long.MIN_VALUE;

  /**
   * Instant in milliseconds before which the value for a day is restricted: the latest release of
   * the published figures that it rests on; {@link #RELEASED} when none has one.
   */
  default long releaseAt(KeyState state, Query query, int day) {
    return RELEASED;
  }

  /** The indicator as it is read at a kind of scope; most are the same everywhere. */
  default Indicator at(String by) {
    return this;
  }

  /** The series whose periods close for this indicator, for {@code PeriodClock}. */
  default String series(Query query) {
    return query.indicator();
  }

  /** Days before the day read whose facts still matter, for deciding what state to keep. */
  default int lookbackDays(Query query) {
    return query.window().maxDays();
  }

  /** Days between the last two figures of {@link Clock#LATEST}; 31 where there is but one. */
  default int spacingDays(KeyState state, Query query) {
    return 31;
  }

  /**
   * Last day of the latest month known, for {@link Clock#LATEST}; {@link Reading#NEVER} when no
   * month is known.
   */
  default int latest(KeyState state, Query query, Jurisdiction place) {
    return Reading.NEVER;
  }
}
