package org.fengsui.jobs.added;

import java.util.List;
import java.util.Set;
import org.fengsui.indicators.definition.Description;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * An indicator that the product does not have, in one class: the largest single notice of vacancies
 * in the days of the window. No ledger knows it, so it keeps a part of state; it gives no bound, so
 * it is judged without a guard.
 */
final class LargestNotice implements IndicatorDefinition, Indicator {
  static final String NAME = "vacancies.largest";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Indicator indicator() {
    return this;
  }

  @Override
  public Description description() {
    return new Description("单次招聘公告最大人数", "largest single notice of vacancies", "persons", "dw");
  }

  @Override
  public Set<FactKind> reads(String by) {
    return Set.of(FactKind.OTHER);
  }

  @Override
  public Standing standing() {
    return Standing.weekly(VacancyNotices.SERIES);
  }

  @Override
  public List<StatePart<?>> parts() {
    return List.of(NoticesPart.PART);
  }

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public String series(Query query) {
    return VacancyNotices.SERIES;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    NoticeDays days = state.read(NoticeDays.NAME, NoticeDays.TYPE);
    if (days == null) {
      return Reading.of(0, 0, Reading.NEVER);
    }
    int first = query.window().firstDay(day);
    int oldest = days.nextFrom(first);
    int leaves = oldest <= day ? oldest + day - first + 1 : Reading.NEVER;
    return Reading.of((double) days.largest(first, day), days.records(first, day), leaves);
  }
}
