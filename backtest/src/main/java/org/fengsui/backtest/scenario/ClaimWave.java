package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds shocks that show in claims alone. */
final class ClaimWave {
  private ClaimWave() {}

  /**
   * Claims against one employer who reported nothing.
   *
   * @param persons claims, spread evenly over the days
   * @param revisedAwayAfter days from a claim to its withdrawal; 0: the claims are true
   */
  static Shock of(
      String id,
      String kind,
      Employer employer,
      int persons,
      int firstDay,
      int days,
      int revisedAwayAfter,
      Setting setting) {
    List<Emission> records = new ArrayList<>();
    SeededRandom random = SeededRandom.of(setting.seed(), id, 0);
    for (int i = 0; i < persons; i++) {
      int day = open(firstDay + i * days / persons);
      Emission claim = claim(id + "-" + i, employer, day, setting.sources(), random);
      records.add(claim);
      if (revisedAwayAfter > 0) {
        int last = firstDay + days + revisedAwayAfter;
        records.add(RecordEdits.withdrawn(claim, ReportingDelay.officeHours(last + i % 3, random)));
      }
    }
    long known = records.stream().mapToLong(Emission::knownAt).min().orElseThrow();
    Truth truth =
        new Truth(
            id,
            kind,
            employer.county().code(),
            List.of(employer.id()),
            null,
            LocalDate.ofEpochDay(firstDay),
            LocalDate.ofEpochDay(firstDay + days),
            Instant.ofEpochMilli(known),
            List.of("claims-unreported", "claims-mass-layoff"));
    return new Shock(truth, List.of(employer), records, (e, d) -> 1, Emission::knownAt);
  }

  /** One claim of a dismissed person. */
  static Emission claim(
      String id, Employer employer, int day, Sources sources, SeededRandom random) {
    String county = employer.county().code();
    return RecordEdits.at(
        Feed.CLAIMS,
        ReportingDelay.claim(day, random),
        RecordTemplates.claim(
            id,
            employer,
            county,
            KeyGroups.draw(day, random).groups(),
            day,
            sources.of(Feed.CLAIMS, county)));
  }

  /** The first day from {@code day} on which offices are open. */
  static int open(int day) {
    int open = day;
    while (Seasons.office(open) < 0.5) {
      open++;
    }
    return open;
  }
}
