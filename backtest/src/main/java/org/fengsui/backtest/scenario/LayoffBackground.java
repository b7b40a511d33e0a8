package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;

/**
 * The calm year's layoff reports: small, voluntary, under every threshold of an employer: about
 * {@value #PER_YEAR} in the year and as many in the 90 days before it by share.
 */
public final class LayoffBackground implements Part {
  /** Reports of a year at scale 1. */
  public static final int PER_YEAR = 130;

  private static final int HISTORY_DAYS = 120;

  private final Setting setting;
  private final List<Employer> candidates;

  /** Reports of one scenario. */
  public LayoffBackground(Setting setting, List<Employer> employers) {
    this.setting = setting;
    this.candidates = employers.stream().filter(e -> e.size() >= 60 && e.size() < 900).toList();
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day < setting.calendar().first() - HISTORY_DAYS
        || day > setting.calendar().last()
        || candidates.isEmpty()) {
      return;
    }
    SeededRandom random = SeededRandom.of(setting.seed(), "reports", day);
    int reports = random.poisson(PER_YEAR * setting.scale() / 365 * Seasons.office(day));
    for (int i = 0; i < reports; i++) {
      Employer employer = random.pick(candidates);
      int persons = Math.min(random.between(2, 9), employer.size() / 20);
      int effective = day + random.between(5, 40);
      LayoffCause cause = random.chance(0.7) ? LayoffCause.DIFFICULTY : LayoffCause.RESTRUCTURING;
      LayoffReport report =
          RecordTemplates.report(
              "L" + day + "-" + i,
              employer,
              cause,
              List.of(RecordTemplates.stage(effective, persons)),
              day,
              setting.sources().of(Feed.LAYOFFS, employer.county().code()));
      out.accept(RecordEdits.at(Feed.LAYOFFS, ReportingDelay.report(day, random), report));
    }
  }
}
