package org.fengsui.benchmarks.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Scope;

/**
 * A year of indicator values: about 150,000 lines, as many as a replay of the generated year gives,
 * in about the same parts. The last day still runs.
 */
final class YearOfValues {
  private static final List<Integer> GROUPS = List.of(1, 5, 26);
  private static final int INDUSTRIES = 20;

  private final Place place;
  private final int days;
  private final LocalDate last;
  private final Instant asOf;

  /** So many days that end with a day. */
  YearOfValues(Place place, int days, LocalDate last, Instant asOf) {
    this.place = place;
    this.days = days;
    this.last = last;
    this.asOf = asOf;
  }

  /** Gives every line of the year, day by day, to somebody. */
  void each(Consumer<IndicatorValue> taker) {
    for (int back = days - 1; back >= 0; back--) {
      day(last.minusDays(back), back == 0).forEach(taker);
    }
  }

  /** The lines of the last day, which is sent again and again while it runs. */
  List<IndicatorValue> running() {
    return day(last, true);
  }

  private List<IndicatorValue> day(LocalDate day, boolean open) {
    List<IndicatorValue> lines = new ArrayList<>();
    for (Area area : List.of(place.root())) {
      area(area, GROUPS.get(1), day, open, lines);
    }
    place.prefectures().forEach(a -> area(a, GROUPS.get(2), day, open, lines));
    place.counties().forEach(a -> area(a, GROUPS.get(1), day, open, lines));
    for (int i = 0; i < INDUSTRIES; i++) {
      Scope industry = new Scope("industry", String.valueOf((char) ('A' + i)), "行业" + i);
      lines.add(line(industry, "layoffs.persons", null, "30d", day, open));
    }
    return lines;
  }

  private void area(
      Area area, int groups, LocalDate day, boolean open, List<IndicatorValue> lines) {
    Scope scope = new Scope(area.level(), area.code(), area.nameZh());
    lines.add(line(scope, "layoffs.persons", null, "30d", day, open));
    for (int i = 0; i < groups; i++) {
      String group = i == 0 ? null : "G" + i;
      lines.add(line(scope, "claims.initial", group, "30d", day, open));
      if (groups == GROUPS.get(2) && i % 2 == 0) {
        lines.add(line(scope, "claims.initial.prior_years_percent", group, "30d", day, open));
      }
    }
    if (day.getDayOfMonth() == 1) {
      for (String monthly :
          List.of("rate.level", "survey.unemployment_rate", "survey.participation_rate")) {
        lines.add(line(scope, monthly, null, "1m", day, false));
      }
    }
  }

  private IndicatorValue line(
      Scope scope, String indicator, String group, String window, LocalDate day, boolean open) {
    double wave = Math.sin(day.toEpochDay() / 29.0 + scope.getKey().hashCode() % 7);
    return IndicatorValue.newBuilder()
        .setIndicator(indicator)
        .setScope(scope)
        .setGroup(group)
        .setWindow(window)
        .setPeriod(day)
        .setPeriodLabel(day.toString())
        .setValue((double) Math.round(200 + 120 * wave))
        .setN(200L)
        .setRevision(1)
        .setAsOf(asOf)
        .setFlags(open ? List.of("open") : List.of())
        .build();
  }
}
