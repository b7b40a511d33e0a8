package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.fengsui.schemas.ClaimKind;

/**
 * The offices' weekly counts of persons drawing benefit, over history and year: about 0.9 % of the
 * insured, following the season slowly.
 */
public final class ContinuedClaims implements Part {
  private static final double SHARE_OF_INSURED = 0.009;

  private final Setting setting;

  /** Counts of one scenario. */
  public ContinuedClaims(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day < setting.calendar().claimsFrom()
        || day > setting.calendar().last()
        || !Weeks.isEnd(day)) {
      return;
    }
    for (County county : County.ALL) {
      SeededRandom random = SeededRandom.of(setting.seed(), "continued" + county.code(), day);
      double mean = EmployerFactory.INSURED * SHARE_OF_INSURED * setting.scale() * county.share();
      double season = 1 + (Seasons.claimsLevel(day - 40) - 1) / 4;
      String id = "K" + county.code() + "-" + day;
      RecordTemplates.Period period =
          new RecordTemplates.Period(day, 7, setting.sources().of(Feed.CLAIMS, county.code()));
      out.accept(
          RecordEdits.at(
              Feed.CLAIMS,
              ReportingDelay.weekly(day, random),
              RecordTemplates.count(
                  id,
                  ClaimKind.CONTINUED,
                  random.poisson(mean * season),
                  county.code(),
                  List.of(),
                  period)));
    }
  }
}
