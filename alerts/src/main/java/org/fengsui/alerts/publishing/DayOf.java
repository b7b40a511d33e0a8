package org.fengsui.alerts.publishing;

import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.time.Periods;

/** The civil days that a fact is about, as far as published values care. */
final class DayOf {
  /** The fact moves no published period of the calendar. */
  static final int NONE = Integer.MAX_VALUE;

  private DayOf() {}

  /** First day; of a count that of the period that it reports. */
  static int first(Fact fact) {
    if (fact instanceof Amount amount && !amount.single()) {
      return amount.day() - Math.max(1, amount.count().days()) + 1;
    }
    return last(fact);
  }

  /** Last day, on which its amount counts. */
  static int last(Fact fact) {
    if (fact instanceof Amount amount) {
      return amount.day();
    }
    return fact instanceof ResponseFact response ? Periods.lastDayOf(response.month()) : NONE;
  }
}
