package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.fengsui.schemas.ClaimKind;

/**
 * The offices' weekly counts of initial claims before the year: one row by county, and one by
 * county and set of key groups in the last two years. The rows of a week add up to its claims.
 */
public final class ClaimsHistory implements Part {

  private final Setting setting;

  /** History of one scenario. */
  public ClaimsHistory(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day < setting.calendar().claimsFrom()
        || day >= setting.calendar().first()
        || !Weeks.isEnd(day)) {
      if (day != setting.calendar().first() - 1) {
        return;
      }
    }
    int days = Weeks.isEnd(day) ? 7 : Weeks.daysInto(day);
    for (County county : County.ALL) {
      SeededRandom random = SeededRandom.of(setting.seed(), "history" + county.code(), day);
      if (day < setting.calendar().groupsFrom()) {
        emit(county, new KeyGroups(List.of(), 1), day, days, random, out);
      } else {
        KeyGroups.ALL.forEach(set -> emit(county, set, day, days, random, out));
      }
    }
  }

  private void emit(
      County county,
      KeyGroups set,
      int day,
      int days,
      SeededRandom random,
      Consumer<Emission> out) {
    double mean = 0;
    for (int d = day - days + 1; d <= day; d++) {
      mean += Seasons.claims(d) * set.shareOn(d);
    }
    long persons = random.poisson(mean * ClaimsYear.PER_DAY * setting.scale() * county.share());
    String id = "W" + county.code() + "-" + day + "-" + set.tag();
    RecordTemplates.Period period =
        new RecordTemplates.Period(day, days, setting.sources().of(Feed.CLAIMS, county.code()));
    out.accept(
        RecordEdits.at(
            Feed.CLAIMS,
            ReportingDelay.weekly(day, random),
            RecordTemplates.count(
                id, ClaimKind.INITIAL, persons, county.code(), set.groups(), period)));
  }
}
