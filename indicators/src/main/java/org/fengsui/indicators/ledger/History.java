package org.fengsui.indicators.ledger;

import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.state.KeyState;

/**
 * How far back the history of a series reaches at a key.
 *
 * <p>It begins with the first reference date ever seen. An employer's records are events: there no
 * record means that nothing happened. Key groups have a history of their own, which begins with the
 * first record that names any group: before it offices did not break their counts down, and a sum
 * of 0 would be no count.
 */
final class History {
  private History() {}

  /** Whether a window ending on a day lies within the history. */
  static boolean covers(KeyState state, String series, Query query, int day) {
    if (state.read(Reports.NAME, Reports.TYPE) != null
        || state.read(Register.NAME, Register.TYPE) != null) {
      return true;
    }
    int first = query.window().firstPeriodEnd(day);
    if (begins(state, Ledger.name(series, query.part(), query.group())) <= first) {
      return true;
    }
    return !query.group().isEmpty()
        && begins(state, Ledger.name(series, query.part(), "")) <= first
        && anyGroup(state, series, query.part(), first);
  }

  /** Asked only while a group is younger than the series: it looks at the ledgers of all groups. */
  private static boolean anyGroup(KeyState state, String series, String part, int first) {
    String whole = Ledger.name(series, part, "");
    return state.names(whole).stream()
        .filter(name -> name.length() > whole.length())
        .filter(name -> part.equals(Ledger.partOf(name)))
        .anyMatch(name -> begins(state, name) <= first);
  }

  private static int begins(KeyState state, String name) {
    Ledger ledger = state.read(name, Ledger.TYPE);
    return ledger == null ? Integer.MAX_VALUE : ledger.firstDay();
  }
}
