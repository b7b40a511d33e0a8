package org.fengsui.alerts.values;

import java.util.Map;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.PeriodUnit;

/**
 * One series of values that a key publishes.
 *
 * @param query what is read
 * @param unit periods of the series
 * @param ruleId rule that sets the arithmetic, or null
 * @param by kind of scope
 */
record Item(Query query, PeriodUnit unit, String ruleId, String by) {

  /** The indicator as it is read at this kind of scope. */
  Indicator indicator() {
    return Indicators.find(query.indicator(), by);
  }

  /** Series whose closing closes the periods. */
  String series() {
    return indicator().series(query);
  }

  /** Whether this is a daily sum, which is not said while it stays 0. */
  boolean daily() {
    return unit == PeriodUnit.DAY;
  }

  /** Identity within the key. */
  String id() {
    return query.indicator()
        + '/'
        + query.group()
        + '/'
        + query.window()
        + '/'
        + basis()
        + '/'
        + (ruleId == null ? "" : ruleId);
  }

  /** Measure and basis of a published series, or "". */
  String basis() {
    Map<String, String> options = query.options();
    return options.containsKey("measure")
        ? options.get("measure") + ' ' + options.getOrDefault("basis", "")
        : "";
  }

  /** Periods whose values are remembered so that a re-estimate can be told from a first one. */
  int remembered() {
    return switch (unit) {
      case DAY -> 100;
      case WEEK -> 120;
      case MONTH -> 40;
    };
  }
}
