package org.fengsui.backtest.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.fengsui.schemas.InsuranceClaim;

/**
 * The calm year's single initial claims: about 30,000 at scale 1, by county and day. Seven in ten
 * name the last employer; large employers dismiss less for each head (exponent 0.8).
 */
public final class ClaimsYear implements Part {
  /** Initial claims of a mean day in the whole region at scale 1: 2 % of the insured in a year. */
  public static final double PER_DAY = EmployerFactory.INSURED * 0.02 / 365;

  private static final double NAMED = 0.7;

  private final Setting setting;
  private final WeightedEmployers employers;

  /** Claims of one scenario. */
  public ClaimsYear(Setting setting, List<Employer> employers) {
    this.setting = setting;
    this.employers = new WeightedEmployers(employers);
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day < setting.calendar().first() || day > setting.calendar().last()) {
      return;
    }
    for (County county : County.ALL) {
      SeededRandom random = SeededRandom.of(setting.seed(), "claims" + county.code(), day);
      int claims = random.poisson(PER_DAY * setting.scale() * county.share() * Seasons.claims(day));
      for (int i = 0; i < claims; i++) {
        out.accept(single(county, day, i, random));
      }
    }
  }

  private Emission single(County county, int day, int number, SeededRandom random) {
    Employer employer = random.chance(NAMED) ? employers.draw(county, random) : null;
    String id = "C" + county.code() + "-" + day + "-" + number;
    InsuranceClaim claim =
        RecordTemplates.claim(
            id,
            employer,
            county.code(),
            KeyGroups.draw(day, random).groups(),
            day,
            setting.sources().of(Feed.CLAIMS, county.code()));
    return RecordEdits.at(Feed.CLAIMS, ReportingDelay.claim(day, random), claim);
  }
}
