package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.EmploymentForm;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.Residence;
import org.fengsui.schemas.SurveyResponse;

/**
 * The labour-force survey: two strata (urban, rural) in each county, urban PSUs about evenly over
 * the five prefectures so that each can be estimated, {@value #PERSONS} persons a PSU, one true
 * rate for all with a random effect by PSU. The sample is that of the region at any scale.
 */
public final class SurveyRows implements Part {
  /** Persons in a PSU. */
  public static final int PERSONS = 36;

  private static final int URBAN_BY_PREFECTURE = 24;
  private static final double UNEMPLOYED = 0.038;

  private final Setting setting;

  /** Survey of one scenario. */
  public SurveyRows(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void day(int day, Consumer<Emission> out) {
    if (day != ReportingDelay.monthEnd(day)
        || day < setting.calendar().surveyFrom()
        || day > setting.calendar().last()) {
      return;
    }
    for (County county : County.ALL) {
      double ofPrefecture = county.share() / shareOfPrefecture(county);
      int urban = (int) Math.max(2, Math.round(URBAN_BY_PREFECTURE * ofPrefecture));
      double weight = EmployerFactory.INSURED * 2.4 * county.share() / (urban * PERSONS);
      psus(county, Residence.URBAN, urban, weight, day, out);
      psus(county, Residence.RURAL, 2, weight * urban * 0.25, day, out);
    }
  }

  private static double shareOfPrefecture(County county) {
    return County.ALL.stream()
        .filter(c -> c.prefecture().equals(county.prefecture()))
        .mapToDouble(County::share)
        .sum();
  }

  private void psus(
      County county,
      Residence residence,
      int count,
      double weight,
      int day,
      Consumer<Emission> out) {
    for (int psu = 0; psu < count; psu++) {
      String name = county.code() + residence.name().charAt(0) + psu;
      SeededRandom random = SeededRandom.of(setting.seed(), "psu" + name, day);
      double rate = UNEMPLOYED * random.logNormal(-0.02, 0.2);
      for (int i = 0; i < PERSONS; i++) {
        person(
            county, residence, name, rate, Math.round(weight * 100) / 100.0, i, day, random, out);
      }
    }
  }

  private void person(
      County county,
      Residence residence,
      String psu,
      double rate,
      double weight,
      int number,
      int day,
      SeededRandom random,
      Consumer<Emission> out) {
    int age = random.between(15, 74);
    Activity activity = activity(age, rate, random);
    boolean employed = activity == Activity.EMPLOYED;
    SurveyResponse response =
        new SurveyResponse(
            "S" + psu + "-" + number + "-" + day,
            1,
            LocalDate.ofEpochDay(day).withDayOfMonth(1),
            county.code(),
            residence.name(),
            psu,
            weight,
            activity,
            residence,
            age,
            random.chance(0.5) ? "M" : "F",
            random.pick(List.of("JUNIOR", "SENIOR", "COLLEGE", "UNIVERSITY")),
            age < 22 && activity == Activity.INACTIVE,
            age < 25 ? List.of(KeyGroup.YOUTH) : List.of(),
            employed ? random.pick(List.of(EmploymentForm.values())) : null,
            employed ? 8.0 * random.between(3, 7) : null,
            employed ? 100.0 * random.between(22, 95) : null,
            setting.sources().of(Feed.SURVEY, county.code()),
            null,
            true);
    out.accept(RecordEdits.at(Feed.SURVEY, batch(county, day), response));
  }

  /** A county's survey team sends a month in one batch. */
  private long batch(County county, int day) {
    return ReportingDelay.survey(
        day, SeededRandom.of(setting.seed(), "batch" + county.code(), day));
  }

  private static Activity activity(int age, double rate, SeededRandom random) {
    double participation = age < 22 ? 0.3 : age < 60 ? 0.84 : 0.3;
    if (!random.chance(participation)) {
      return Activity.INACTIVE;
    }
    return random.chance(rate) ? Activity.UNEMPLOYED : Activity.EMPLOYED;
  }
}
