package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.fengsui.schemas.PublishedRate;

/** Published monthly figures of the region and its prefectures, history and year. All calm. */
public final class RateRows implements Part {
  private static final double SURVEYED = 4.1;
  private static final double REGISTERED = 3.7;

  private final Setting setting;

  /** Rates of one scenario. */
  public RateRows(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day != ReportingDelay.monthEnd(day)
        || day < setting.calendar().payrollFrom()
        || day > setting.calendar().last()) {
      return;
    }
    setting.sources().areas().stream()
        .filter(a -> a.code().endsWith("00"))
        .forEach(a -> area(a.code(), day, out));
  }

  private void area(String area, int day, Consumer<Emission> out) {
    SeededRandom random = SeededRandom.of(setting.seed(), "rates" + area, day);
    double season = 0.4 * (Seasons.claimsLevel(day) - 1);
    String city = area.endsWith("0000") ? "urban" : "urban city";
    emit(area, "surveyed_unemployment_rate", city, one(SURVEYED + season, random), null, day, out);
    emit(area, "registered_unemployment_rate", "urban", one(REGISTERED, random), null, day, out);
    double share = area.endsWith("0000") ? 1 : 0.2;
    int jobs = random.poisson(6500 * share);
    emit(area, "new_urban_jobs", "urban", String.valueOf(jobs), "persons", day, out);
    int vacancies = random.poisson(21_000 * share);
    emit(area, "vacancies", "public offices", String.valueOf(vacancies), "positions", day, out);
  }

  private static String one(double level, SeededRandom random) {
    return String.format(Locale.ROOT, "%.1f", level + random.normal(0, 0.05));
  }

  private void emit(
      String area,
      String measure,
      String basis,
      String value,
      String unit,
      int day,
      Consumer<Emission> out) {
    LocalDate month = LocalDate.ofEpochDay(day).withDayOfMonth(1);
    PublishedRate rate =
        new PublishedRate(
            area,
            measure,
            basis,
            month,
            value,
            unit,
            1,
            setting.sources().of(Feed.RATES, area),
            null,
            null,
            true);
    out.accept(RecordEdits.at(Feed.RATES, ReportingDelay.publication(day), rate));
  }
}
