package org.fengsui.backtest.story;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.Emission;
import org.fengsui.backtest.scenario.Employer;
import org.fengsui.backtest.scenario.EmployerFactory;
import org.fengsui.backtest.scenario.Feed;
import org.fengsui.backtest.scenario.NilReturns;
import org.fengsui.backtest.scenario.RecordEdits;
import org.fengsui.backtest.scenario.RecordTemplates;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.ClaimKind;

/** What goes on beside the story's events: register, denominators, quiet claims, nil returns. */
final class CalmLife {
  private static final int EMPLOYERS = 240;
  private static final double CLAIMS_A_DAY = 14;

  private final StoryClock clock;
  private final Sources sources;
  private final long seed;
  private final Silence silence;

  CalmLife(StoryClock clock, Sources sources, long seed, Silence silence) {
    this.clock = clock;
    this.sources = sources;
    this.seed = seed;
    this.silence = silence;
  }

  List<Emission> all() {
    List<Emission> records = new ArrayList<>();
    bases(records);
    register(records);
    for (int day = clock.day(0) + 1; day < clock.day(StoryClock.SECONDS); day++) {
      claims(day, records);
      nilReturns(day, records);
      if (Math.floorMod(day + 3, 7) == 6) {
        counts(day, records);
      }
    }
    records.removeIf(e -> silence.swallows(e) || e.knownAt() > clock.end().toEpochMilli());
    return records;
  }

  private void bases(List<Emission> records) {
    for (Area area : sources.areas()) {
      String prefix = area.code().replaceAll("(00)+$", "");
      double share =
          County.ALL.stream()
              .filter(c -> c.code().startsWith(prefix))
              .mapToDouble(County::share)
              .sum();
      long insured = Math.round(EmployerFactory.INSURED * share);
      java.time.LocalDate from = java.time.LocalDate.ofEpochDay(clock.day(0) - 30);
      AreaBase base = new AreaBase(area.code(), "covered_employment", from, insured, 1, null, true);
      records.add(RecordEdits.at(Feed.BASES, clock.at(0), base));
    }
  }

  private void register(List<Emission> records) {
    List<Employer> employers = new ArrayList<>(Cast.all());
    employers.addAll(neighbours(seed));
    for (Employer employer : employers) {
      records.add(
          RecordEdits.at(
              Feed.EMPLOYERS,
              clock.at(0),
              RecordTemplates.row(employer, employer.size(), clock.day(0) - 1, null, clock.at(0))));
    }
  }

  /** Ordinary employers, the same for the story and its continuation. */
  static List<Employer> neighbours(long seed) {
    return new EmployerFactory(seed).all(EMPLOYERS / (double) EmployerFactory.EMPLOYERS);
  }

  private void claims(int day, List<Emission> records) {
    SeededRandom random = SeededRandom.of(seed, "story", day);
    for (County county : County.ALL) {
      int claims = random.poisson(CLAIMS_A_DAY * county.share());
      for (int i = 0; i < claims; i++) {
        String id = "DEMO-CALM-" + county.code() + "-" + day + "-" + i;
        records.add(
            RecordEdits.at(
                Feed.CLAIMS,
                at(day, 9 * 3600 + random.between(0, 30_000)),
                RecordTemplates.claim(
                    id,
                    null,
                    county.code(),
                    List.of(),
                    day,
                    sources.of(Feed.CLAIMS, county.code()))));
      }
    }
  }

  private void nilReturns(int day, List<Emission> records) {
    for (ExpectedSource source : sources.expected(Feed.LAYOFFS)) {
      if (day % source.intervalDays() == 0) {
        records.add(NilReturns.of(source, day));
      }
    }
  }

  private void counts(int weekEnd, List<Emission> records) {
    for (County county : County.ALL) {
      RecordTemplates.Period week =
          new RecordTemplates.Period(weekEnd, 7, sources.of(Feed.CLAIMS, county.code()));
      long persons = Math.round(EmployerFactory.INSURED * 0.009 * county.share());
      String id = "DEMO-WEEK-" + county.code() + "-" + weekEnd;
      records.add(
          RecordEdits.at(
              Feed.CLAIMS,
              at(weekEnd + 1, 10 * 3600),
              RecordTemplates.count(
                  id, ClaimKind.CONTINUED, persons, county.code(), List.of(), week)));
    }
  }

  private static long at(int day, int secondOfDay) {
    return org.fengsui.backtest.scenario.ReportingDelay.at(day, secondOfDay);
  }
}
