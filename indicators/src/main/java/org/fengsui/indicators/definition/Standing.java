package org.fengsui.indicators.definition;

import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;

/**
 * What every area publishes of an indicator without a rule.
 *
 * @param content what a key must hold for it: contributions to a series by its name, {@link
 *     #SURVEY} or {@link #RATES}
 * @param window window of the published values; of days: today's running value is published too
 */
public record Standing(String content, Window window) {
  /** Survey responses. */
  public static final String SURVEY = "survey";

  /** Published rates, one series of values for each measure and basis. */
  public static final String RATES = "rates";

  /** Sums of a series over days. */
  public static Standing days(String series, int days) {
    return new Standing(series, Window.days(days));
  }

  /** Sums of a series by week. */
  public static Standing weekly(String series) {
    return new Standing(series, new Window(1, PeriodUnit.WEEK));
  }

  /** Values by month. */
  public static Standing monthly(String content) {
    return new Standing(content, new Window(1, PeriodUnit.MONTH));
  }

  /** Whether today's running value is published too. */
  public boolean runs() {
    return window.unit() == PeriodUnit.DAY;
  }
}
