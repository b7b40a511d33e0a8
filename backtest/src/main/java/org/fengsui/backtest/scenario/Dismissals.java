package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/** Builds shocks that employers report: plans of dismissals, with the claims that follow. */
final class Dismissals {
  private static final double CLAIMING = 0.6;
  private static final int CLAIM_DAYS = 40;

  private final Sources sources;
  private final long seed;
  private final List<Plan> plans = new ArrayList<>();

  Dismissals(long seed, Sources sources) {
    this.seed = seed;
    this.sources = sources;
  }

  /**
   * One filing of an employer.
   *
   * @param id report id
   * @param revision revision; the stages of the highest one come true
   * @param notice epoch day of the notice, known the day after
   */
  record Plan(String id, int revision, Employer employer, int notice, List<LayoffStage> stages) {}

  Dismissals plan(Plan plan) {
    plans.add(plan);
    return this;
  }

  Shock build(String id, String kind, List<String> expected) {
    List<Emission> records = new ArrayList<>();
    plans.forEach(p -> records.add(filing(p)));
    List<Plan> last = latest();
    last.forEach(p -> p.stages().forEach(s -> claims(p, s, records)));
    List<Employer> cast = last.stream().map(Plan::employer).distinct().toList();
    List<LocalDate> days =
        last.stream()
            .flatMap(p -> p.stages().stream())
            .map(LayoffStage::getEffectiveDate)
            .sorted()
            .toList();
    long known = records.stream().mapToLong(Emission::knownAt).min().orElseThrow();
    Truth truth =
        new Truth(
            id,
            kind,
            cast.get(0).county().code(),
            cast.stream().map(Employer::id).toList(),
            null,
            days.get(0),
            days.get(days.size() - 1),
            Instant.ofEpochMilli(known),
            expected);
    return new Shock(truth, cast, records, (e, d) -> left(e, d, last), Emission::knownAt);
  }

  private List<Plan> latest() {
    return plans.stream()
        .filter(
            p ->
                plans.stream()
                    .filter(o -> o.id().equals(p.id()))
                    .max(Comparator.comparingInt(Plan::revision))
                    .filter(p::equals)
                    .isPresent())
        .toList();
  }

  private Emission filing(Plan plan) {
    String source = sources.of(Feed.LAYOFFS, plan.employer().county().code());
    LayoffReport report =
        RecordTemplates.report(
            plan.id(),
            plan.employer(),
            LayoffCause.DIFFICULTY,
            plan.stages(),
            plan.notice(),
            source);
    SeededRandom random = SeededRandom.of(seed, plan.id(), plan.revision());
    Emission first =
        RecordEdits.at(Feed.LAYOFFS, ReportingDelay.officeHours(plan.notice() + 1, random), report);
    Emission filed = first;
    for (int revision = 1; revision < plan.revision(); revision++) {
      filed = RecordEdits.amended(filed, first.knownAt());
    }
    return filed;
  }

  private void claims(Plan plan, LayoffStage stage, List<Emission> records) {
    int day = (int) stage.getEffectiveDate().toEpochDay();
    SeededRandom random = SeededRandom.of(seed, plan.id() + "claims", day);
    long claims = Math.round(stage.getPersons() * CLAIMING);
    for (int i = 0; i < claims; i++) {
      int claimDay = ClaimWave.open(day + random.between(1, CLAIM_DAYS));
      String id = "D" + plan.id() + "-" + day + "-" + i;
      records.add(ClaimWave.claim(id, plan.employer(), claimDay, sources, random));
    }
  }

  private static double left(Employer employer, int day, List<Plan> plans) {
    long gone =
        plans.stream()
            .filter(p -> p.employer().equals(employer))
            .flatMap(p -> p.stages().stream())
            .filter(s -> s.getEffectiveDate().toEpochDay() <= day)
            .mapToLong(LayoffStage::getPersons)
            .sum();
    return Math.max(0, 1 - gone / (double) employer.size());
  }
}
