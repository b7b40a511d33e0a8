package org.fengsui.alerts.values;

import java.util.Map;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.PeriodUnit;

/**
 * One series of values that a key publishes.
 *
 * @param query what is read
 * @param unit periods of the series
 * @param series series whose closing closes the periods
 * @param ruleId rule that sets the arithmetic, or null
 * @param daySum true for the plain sum over the window of a ledger ending on a closed day
 */
record Item(Query query, PeriodUnit unit, String series, String ruleId, boolean daySum) {

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
