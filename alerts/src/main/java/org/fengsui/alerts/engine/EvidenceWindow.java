package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.alerts.messages.Transition;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.ledger.EvidenceDay;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.LargestReport;

/**
 * The window that a warning rests on and the largest layoff reports in it.
 *
 * @param first first epoch day of the window
 * @param last last epoch day of the window, may lie ahead
 * @param plannedDay first day after today with dismissals, or {@link Transition#NO_DAY}
 * @param largest at most five reports
 */
record EvidenceWindow(int first, int last, int plannedDay, List<LargestReport> largest) {
  private static final int MOST = 5;

  static EvidenceWindow of(RuleInstance instance, KeyState state, int period, Moment now) {
    var window = instance.window();
    IndicatorDefinition indicator = Indicators.definition(instance.rule().indicator());
    String series =
        instance.clock() == Clock.OPEN && indicator != null ? indicator.evidence() : null;
    Ledger ledger =
        series == null ? null : state.read(Ledger.name(series, instance.part(), ""), Ledger.TYPE);
    if (ledger == null) {
      return new EvidenceWindow(window.firstDay(period), period, Transition.NO_DAY, List.of());
    }
    int last = ledger.peak(period, window.maxDays()).lastDay();
    int first = window.firstDay(last);
    int next = ledger.nextDay(now.today());
    int planned = next <= last ? next : Transition.NO_DAY;
    return new EvidenceWindow(
        first, last, planned, largest(state, instance.part(), ledger, first, last));
  }

  private static List<LargestReport> largest(
      KeyState state, String part, Ledger ledger, int first, int last) {
    Map<String, Long> persons = new TreeMap<>();
    for (int day = ledger.nextDay(first - 1); day <= last; day = ledger.nextDay(day)) {
      EvidenceDay evidence = state.read(EvidenceDay.name(part, day), EvidenceDay.TYPE);
      if (evidence != null) {
        evidence.persons().forEach((id, n) -> persons.merge(id, n, Long::sum));
      }
    }
    List<LargestReport> reports = new ArrayList<>();
    persons.forEach((id, n) -> reports.add(new LargestReport(id, n)));
    reports.sort(
        Comparator.comparingLong(LargestReport::getPersons)
            .reversed()
            .thenComparing(LargestReport::getId));
    return reports.subList(0, Math.min(MOST, reports.size()));
  }
}
