package org.fengsui.benchmarks.windows;

import java.util.List;
import org.fengsui.benchmarks.measure.Contestant;

/** A contestant that is asked the question. */
interface Asked extends Contestant {
  /** When it answers. */
  enum When {
    /** For each county and day, when the day is over. */
    CLOSING,
    /** The same, but only for days on which the county has a report. */
    CLOSING_WITH_REPORT,
    /** At each report, over the days until that of the report. */
    ARRIVAL,
    /** It answers another question. */
    OTHER
  }

  /** When it answers; those that answer at the same time must give the same messages. */
  When when();

  /** Messages of the latest run. */
  List<Crossing> answer();

  /** What it does not do, beside its figures. */
  String cannot();

  /** Days at the end of the records for which it has no answer yet when they end. */
  default int unansweredDays() {
    return 0;
  }
}
