package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;

/**
 * The nil returns (零报告) of the layoff offices: at the end of each interval every expected source
 * sends a report of 0 persons, on closed days by itself, so that a quiet office is not a silent
 * one.
 */
public final class NilReturns implements Part {
  private static final int HISTORY_DAYS = 120;
  private static final int SENT_AT = 23 * 3600 + 1800;
  private static final int NUMBER = 999;

  private final Setting setting;

  /** Nil returns of one scenario. */
  public NilReturns(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    Calendar calendar = setting.calendar();
    if (day >= calendar.first() - HISTORY_DAYS && day <= calendar.last()) {
      for (ExpectedSource source : setting.sources().expected(Feed.LAYOFFS)) {
        if (day % source.intervalDays() == 0) {
          out.accept(of(source, day));
        }
      }
    }
  }

  /** The nil return of a source on a day. */
  public static Emission of(ExpectedSource source, int day) {
    County county =
        County.ALL.stream()
            .filter(c -> source.areas().isEmpty() || source.areas().contains(c.prefecture()))
            .findFirst()
            .orElse(County.ALL.get(0));
    Employer office = EmployerFactory.cast(NUMBER, county, Division.of("72"), 1);
    LayoffReport report =
        RecordTemplates.report(
            "NIL-" + source.id() + "-" + day,
            office,
            LayoffCause.OTHER,
            List.of(RecordTemplates.stage(day, 0)),
            day,
            source.id());
    report.put(report.getSchema().getField("workforce").pos(), null);
    return RecordEdits.at(Feed.LAYOFFS, ReportingDelay.at(day, SENT_AT), report);
  }
}
