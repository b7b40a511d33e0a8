package org.fengsui.intake.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.layoffs.LayoffPersons;
import org.fengsui.intake.employer.EmployerKeys;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.Numbers;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/** What a layoff report contributes to its employer, its areas and its industries. */
final class LayoffFacts {
  private LayoffFacts() {}

  /**
   * A stage with its date resolved.
   *
   * @param day epoch day
   * @param persons persons; -1: unknown
   * @param blank whether the report itself leaves them blank
   */
  record Dated(int day, long persons, boolean blank) {}

  /** The numbers that a report gives: persons of all its stages, and workforce. */
  static Numbers numbers(LayoffReport report) {
    List<Dated> stages = stages(report);
    boolean whole = stages.stream().noneMatch(Dated::blank);
    long persons = total(stages);
    Long workforce = report.getWorkforce();
    return new Numbers(
        whole || persons > 0 ? persons : Numbers.NONE,
        whole,
        workforce == null || workforce <= 0 ? Numbers.NONE : workforce);
  }

  /**
   * The stages with what they leave blank filled in: the blank ones together take what the number
   * in force leaves after the known ones, at the first blank date.
   */
  static List<Dated> stages(LayoffReport report, Numbers carried) {
    List<Dated> stages = stages(report);
    if (carried.persons() == Numbers.NONE) {
      return stages;
    }
    List<Dated> filled = new ArrayList<>();
    long left = Math.max(0, carried.persons() - total(stages));
    for (Dated stage : stages) {
      filled.add(stage.blank() ? new Dated(stage.day(), left, true) : stage);
      left = stage.blank() ? 0 : left;
    }
    return filled;
  }

  /**
   * The stages in order of their dates. A stage without date takes the notice date, or the earliest
   * date of the report; a report without stages is one stage with an unknown number. A withdrawal
   * without any date has none.
   */
  static List<Dated> stages(LayoffReport report) {
    LocalDate notice = report.getNoticeDate();
    LocalDate fallback = notice != null ? notice : earliest(report);
    if (report.getStages().isEmpty()) {
      return fallback == null
          ? List.of()
          : List.of(new Dated((int) fallback.toEpochDay(), -1, true));
    }
    List<Dated> stages = new ArrayList<>();
    for (LayoffStage stage : report.getStages()) {
      LocalDate date = stage.getEffectiveDate() != null ? stage.getEffectiveDate() : fallback;
      long persons = stage.getPersons() == null ? -1 : stage.getPersons();
      // Only a withdrawal may leave out every date.
      if (date != null) {
        stages.add(new Dated((int) date.toEpochDay(), persons, persons < 0));
      }
    }
    stages.sort(Comparator.comparingInt(Dated::day));
    return stages;
  }

  /** The earliest effective date of a report's stages, or null. */
  static LocalDate earliest(LayoffReport report) {
    return report.getStages().stream()
        .map(LayoffStage::getEffectiveDate)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Persons of all stages; unknown ones count 0. */
  static long total(List<Dated> stages) {
    return stages.stream().mapToLong(s -> Math.max(0, s.persons())).sum();
  }

  /** Whether a stage leaves its persons open. */
  static boolean open(List<Dated> stages) {
    return stages.stream().anyMatch(Dated::blank);
  }

  /** What the report contributes. */
  static List<Contribution> of(LayoffReport report, Places places, Occasion occasion) {
    List<Contribution> contributions = new ArrayList<>();
    List<Dated> stages = stages(report, occasion.carried());
    String employer = EmployerKeys.key(report.getEmployerId(), report.getEmployerName());
    contributions.add(
        new Contribution(ScopeKey.employer(employer), fact(report, stages, occasion)));
    List<ScopeKey> keys = new ArrayList<>(places.areas(report.getRegion()));
    keys.addAll(places.industries(report.getIndustry()));
    keys.addAll(places.crossed(report.getRegion(), report.getIndustry()));
    for (Dated stage : stages) {
      Amount amount =
          new Amount(LayoffPersons.SERIES, "", stage.day(), Math.max(0, stage.persons()), 1, true);
      keys.forEach(key -> contributions.add(new Contribution(key, amount)));
    }
    return contributions;
  }

  private static ReportFact fact(LayoffReport report, List<Dated> stages, Occasion occasion) {
    Long given = report.getWorkforce();
    long workforce = given == null || given <= 0 ? occasion.carried().workforce() : given;
    return new ReportFact(
        report.getReportId(),
        report.getEmployerName(),
        report.getSiteId() == null ? "" : report.getSiteId().strip(),
        report.getRegion(),
        report.getIndustry(),
        report.getCause() == null ? null : report.getCause().name(),
        workforce,
        layered(stages, occasion.layers(), occasion.day()),
        occasion.day(),
        false);
  }

  private static List<ReportFact.Stage> layered(
      List<Dated> stages, List<KnownPersons> known, int knownDay) {
    Deque<KnownPersons> queue = KnownLayers.queue(known);
    List<ReportFact.Stage> layered = new ArrayList<>();
    for (Dated stage : stages) {
      if (stage.blank()) {
        int since = KnownLayers.openSince(known, knownDay);
        long mark = stage.persons() < 0 ? -1 : ReportFact.Stage.CARRIED;
        layered.add(new ReportFact.Stage(stage.day(), mark, since));
      } else if (stage.persons() == 0) {
        layered.add(new ReportFact.Stage(stage.day(), 0, knownDay));
      }
      for (KnownPersons part : KnownLayers.take(queue, stage.persons())) {
        layered.add(new ReportFact.Stage(stage.day(), part.persons(), part.day()));
      }
    }
    return layered;
  }
}
