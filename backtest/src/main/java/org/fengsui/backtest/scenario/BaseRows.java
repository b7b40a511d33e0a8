package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.AreaBase;

/**
 * Denominators of every area, in force from the first day of each year. They stay those of the
 * whole region at any scale, so that rates mean the same.
 */
public final class BaseRows implements Part {
  private static final double LABOUR_FORCE = 2.3;
  private static final double POPULATION = 3.6;

  private final Setting setting;

  /** Bases of one scenario. */
  public BaseRows(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getDayOfYear() != 1
        || day < setting.calendar().claimsFrom()
        || day > setting.calendar().last()) {
      return;
    }
    double growth = 1 + 0.006 * (date.getYear() - setting.calendar().year());
    for (Area area : setting.sources().areas()) {
      long insured = Math.round(EmployerFactory.INSURED * share(area) * growth);
      emit(area, "covered_employment", insured, date, out);
      emit(area, "labour_force", Math.round(insured * LABOUR_FORCE), date, out);
      emit(area, "population_16", Math.round(insured * POPULATION), date, out);
    }
  }

  private static double share(Area area) {
    String prefix = area.code().replaceAll("(00)+$", "");
    return County.ALL.stream()
        .filter(c -> c.code().startsWith(prefix))
        .mapToDouble(County::share)
        .sum();
  }

  private static void emit(
      Area area, String measure, long value, LocalDate from, Consumer<Emission> out) {
    AreaBase base = new AreaBase(area.code(), measure, from, value, 1, null, true);
    long knownAt = ReportingDelay.at((int) from.toEpochDay() + 1, 0);
    out.accept(RecordEdits.at(Feed.BASES, knownAt, base));
  }
}
