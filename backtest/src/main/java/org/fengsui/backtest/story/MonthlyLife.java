package org.fengsui.backtest.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.Calendar;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.Division;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Employer;
import org.fengsui.backtest.scenario.EmployerFactory;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.RecordEdits;
import org.fengsui.backtest.scenario.RecordTemplates;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.backtest.scenario.Setting;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.backtest.scenario.SurveyRows;

/**
 * What the monthly sources send within the story, so that an area reads unknown only for the source
 * that falls silent: one month of the survey, and payroll rows of employers that are too small for
 * any rule.
 */
final class MonthlyLife {
  /** Days after its end at which a survey month has been estimated. */
  private static final int CLOSED_AFTER = 21;

  private static final int SMALL = 8;
  private static final int FIRST_SMALL = 520;

  private final StoryClock clock;
  private final Sources sources;
  private final long seed;

  MonthlyLife(StoryClock clock, Sources sources, long seed) {
    this.clock = clock;
    this.sources = sources;
    this.seed = seed;
  }

  List<Emission> all() {
    List<Emission> records = new ArrayList<>();
    payroll(records);
    survey(records);
    return records;
  }

  private void payroll(List<Emission> records) {
    int asOf = ReportingDelay.monthEnd(clock.day(0)) - 31;
    for (int i = 0; i < County.ALL.size(); i++) {
      Employer small =
          EmployerFactory.cast(FIRST_SMALL + i, County.ALL.get(i), Division.of("52"), SMALL);
      records.add(
          RecordEdits.at(
              Feed.EMPLOYERS,
              clock.at(0),
              RecordTemplates.row(small, SMALL, asOf, sources.payroll(), clock.at(0))));
    }
  }

  /**
   * The latest month that is estimated before the story ends, known in the story at the earliest.
   */
  private void survey(List<Emission> records) {
    int monthEnd = ReportingDelay.monthEnd(clock.day(StoryClock.SECONDS) - CLOSED_AFTER);
    if (monthEnd > clock.day(StoryClock.SECONDS) - CLOSED_AFTER) {
      LocalDate first = LocalDate.ofEpochDay(monthEnd).withDayOfMonth(1);
      monthEnd = (int) first.toEpochDay() - 1;
    }
    Calendar calendar = new Calendar(LocalDate.ofEpochDay(monthEnd).getYear());
    new SurveyRows(new Setting(seed, 1, calendar, sources))
        .day(monthEnd, e -> records.add(RecordEdits.notBefore(e, clock.at(0))));
  }
}
