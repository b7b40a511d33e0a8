package org.fengsui.indicators.reading;

/** The flags that may stand beside a value or a warning. */
public final class Flags {
  /** No workforce or base is known for the share or rate. */
  public static final String NO_BASE = "no-base";

  /** The history seen is shorter than the window or the comparison. */
  public static final String WARM_UP = "warm-up";

  /** The period is not closed yet. */
  public static final String PROVISIONAL = "provisional";

  /** Today's running value. */
  public static final String OPEN = "open";

  /** The survey file has no PSUs: an estimate without standard error. */
  public static final String NO_DESIGN = "no-design";

  /** A report left its number of persons open. */
  public static final String COUNT_UNKNOWN = "count-unknown";

  /** The workforce stands in for a number that is not known. */
  public static final String COUNT_ASSUMED = "count-assumed";

  /** A correction ended or lowered the episode. */
  public static final String CORRECTED = "corrected";

  /** The value has doubled at the top level. */
  public static final String GROWN = "grown";

  /** A message of an earlier attempt was not said again after a restore. */
  public static final String NOT_REPRODUCED = "not-reproduced";

  /** A message of the backlog that a job found when it started without state. */
  public static final String HISTORICAL = "historical";

  /** An open alert of an earlier job that a start without state did not produce again. */
  public static final String ORPHANED = "orphaned";

  /** An expected payroll row is missing. */
  public static final String MISSING = "missing";

  /** Too few observations for a reliable figure. */
  public static final String LOW_RELIABILITY = "low-reliability";

  /** Periods of the window were not reported. */
  public static final String INCOMPLETE = "incomplete";

  /** How many periods of how many were reported follows: {@code reported:11/13}. */
  public static final String REPORTED = "reported:";

  /** The source or area whose report is missing follows: {@code missing:OH}. */
  public static final String MISSING_REPORT = "missing:";

  /** A month of the series was not published, though a later one was. */
  public static final String MONTH_MISSING = "month-missing";

  /** The episode is held open only by what is unknown, or ended because of it. */
  public static final String NO_DATA = "no-data";

  /** The pack no longer expects the source that the episode rested on. */
  public static final String SOURCE_RETIRED = "source-retired";

  /** Only a person can end the episode: its legal effect is not ended by missing data. */
  public static final String CLOSE_BY_PERSON = "close-by-person";

  /** The series is not seasonally adjusted, and the indicator needs one that is. */
  public static final String NOT_ADJUSTED = "not-adjusted";

  private Flags() {}
}
