package org.fengsui.indicators.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.at;
import static org.fengsui.indicators.Fixtures.day;

import java.util.List;
import java.util.Map;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.indicators.time.Window;
import org.junit.jupiter.api.Test;

class PeriodClocksTest {
  private static final String SERIES = "claims.initial";
  private static final int SATURDAY = day("2024-03-02");
  private final Jurisdiction place =
      Fixtures.place(
          Map.of(
              SERIES,
              new Closing(6, List.of("office-a", "office-b")),
              "survey.unemployment_rate",
              new Closing(15, List.of("office-a"))),
          MovingHolidays.NONE);
  private final MapKeyState state = new MapKeyState();
  private final PeriodClocks clocks = new PeriodClocks();

  private void seen(String source, long millis) {
    SourceLastSeen seen =
        state.readOr(SourceLastSeen.NAME, SourceLastSeen.TYPE, SourceLastSeen::new);
    seen.record(source, millis, Fixtures.ZONE);
    state.write(SourceLastSeen.NAME, seen);
  }

  private int closed(String series, PeriodUnit unit, long millis) {
    return clocks.lastClosed(state, series, unit, Moment.of(millis, Fixtures.ZONE), place);
  }

  @Test
  void aWeekClosesByItsDelayAlone() {
    assertThat(closed(SERIES, PeriodUnit.WEEK, at(SATURDAY + 7) - 1)).isEqualTo(SATURDAY - 7);
    assertThat(closed(SERIES, PeriodUnit.WEEK, at(SATURDAY + 7))).isEqualTo(SATURDAY);
    assertThat(clocks.nextClosing(SERIES, PeriodUnit.WEEK, SATURDAY - 7, place))
        .isEqualTo(at(SATURDAY + 7));
  }

  @Test
  void aWeekClosesWhenEverySourceWasSeenAfterItsEnd() {
    seen("office-a", at(SATURDAY + 1));
    assertThat(closed(SERIES, PeriodUnit.WEEK, at(SATURDAY + 2))).isEqualTo(SATURDAY - 7);
    seen("office-b", at(SATURDAY + 1) - 1);
    assertThat(closed(SERIES, PeriodUnit.WEEK, at(SATURDAY + 2))).isEqualTo(SATURDAY - 7);
    seen("office-b", at(SATURDAY + 1));
    assertThat(closed(SERIES, PeriodUnit.WEEK, at(SATURDAY + 2))).isEqualTo(SATURDAY);
  }

  @Test
  void aSurveyMonthClosesByTheDelayAloneWhateverWasSeen() {
    String survey = "survey.unemployment_rate";
    seen("office-a", at(day("2024-03-10")));
    assertThat(closed(survey, PeriodUnit.MONTH, at(day("2024-03-15"))))
        .isEqualTo(day("2024-01-31"));
    assertThat(closed(survey, PeriodUnit.MONTH, at(day("2024-03-16"))))
        .isEqualTo(day("2024-02-29"));
  }

  @Test
  void aSeriesWithoutExpectationsClosesAtOnce() {
    assertThat(closed("rate.level", PeriodUnit.DAY, at(SATURDAY))).isEqualTo(SATURDAY - 1);
    assertThat(closed("rate.level", PeriodUnit.MONTH, at(day("2024-03-01"))))
        .isEqualTo(day("2024-02-29"));
    assertThat(closed("rate.level", PeriodUnit.MONTH, at(day("2024-03-01")) - 1))
        .isEqualTo(day("2024-01-31"));
  }

  @Test
  void eachDayClosesWhenTheDefinitionSaysSo() {
    for (int last = -3; last < 9; last++) {
      seen("office-a", at(SATURDAY + last));
      seen("office-b", at(SATURDAY + last + 2));
      long now = at(SATURDAY + 10);
      int naive = Integer.MIN_VALUE;
      for (int end = SATURDAY - 20; end <= SATURDAY + 10; end++) {
        boolean seen = at(SATURDAY + last) >= at(end + 1);
        if ((seen && now >= at(end + 1)) || now >= at(end + 1 + 6)) {
          naive = end;
        }
      }
      assertThat(closed(SERIES, PeriodUnit.DAY, now)).isEqualTo(Math.min(naive, SATURDAY + 10));
    }
  }

  @Test
  void completenessIsTheShareOfSourcesSeenAfterTheWindow() {
    assertThat(PeriodClocks.completeness(state, "rate.level", SATURDAY, place)).isEqualTo(1);
    assertThat(PeriodClocks.completeness(state, SERIES, SATURDAY, place)).isZero();
    seen("office-a", at(SATURDAY + 1));
    assertThat(PeriodClocks.completeness(state, SERIES, SATURDAY, place)).isEqualTo(0.5);
    seen("office-b", at(SATURDAY + 1));
    assertThat(PeriodClocks.completeness(state, SERIES, SATURDAY, place)).isEqualTo(1);
  }

  @Test
  void freshnessForgivesASourceItsInterval() {
    seen("office-a", at(SATURDAY));
    seen("office-b", at(SATURDAY));
    assertThat(PeriodClocks.freshness(state, SERIES, SATURDAY + 1, place)).isEqualTo(1);
    assertThat(PeriodClocks.freshness(state, SERIES, SATURDAY + 2, place)).isEqualTo(0.5);
    assertThat(PeriodClocks.freshness(state, SERIES, SATURDAY + 8, place)).isZero();
  }

  @Test
  void windowsKnowTheEndOfTheirFirstPeriod() {
    int leap = day("2024-02-29");
    assertThat(Window.parse("1m").firstPeriodEnd(leap)).isEqualTo(leap);
    assertThat(Window.parse("3m").firstPeriodEnd(leap)).isEqualTo(day("2023-12-31"));
    assertThat(Window.parse("2w").firstPeriodEnd(SATURDAY)).isEqualTo(SATURDAY - 7);
    assertThat(Window.parse("30d").firstPeriodEnd(SATURDAY)).isEqualTo(SATURDAY - 29);
  }

  @Test
  void endsOfPeriodsFollowTheCalendarAlsoBefore1970() {
    assertThat(Periods.monthOf(day("1969-12-31"))).isEqualTo(-1);
    assertThat(Periods.lastDayOf(-1)).isEqualTo(-1);
    assertThat(Periods.lastEnd(PeriodUnit.MONTH, day("2024-02-29"), place.weekEnd()))
        .isEqualTo(day("2024-02-29"));
    assertThat(Periods.nextEnd(PeriodUnit.MONTH, day("2024-01-31"), place.weekEnd()))
        .isEqualTo(day("2024-02-29"));
    assertThat(Periods.nextEnd(PeriodUnit.WEEK, SATURDAY, place.weekEnd())).isEqualTo(SATURDAY + 7);
    assertThat(Periods.lastEnd(PeriodUnit.WEEK, SATURDAY, place.weekEnd())).isEqualTo(SATURDAY);
  }
}
