package org.fengsui.faults.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.story.Employers.Employer;

/** Layoff reports of a story, numbered: new ones, amendments, withdrawals, duplicates. */
final class Layoffs {
  static final String HEADER =
      "report_id,revision,status,employer_id,employer_name,region,cause,affected,workforce,"
          + "notice_date,effective_date,reported_at";

  private static final int A_DAY = 5;
  private static final List<String> CAUSES =
      List.of("DIFFICULTY", "RESTRUCTURING", "TECHNOLOGY", "EXTERNAL", "CLOSURE", "OTHER");

  private final SeededRandom random;
  private final Employers employers;
  private final List<Report> reports = new ArrayList<>();
  private int number;

  private record Report(
      String id, int revision, Employer employer, String cause, LocalDate notice, LocalDate from) {
    Report next() {
      return new Report(id, revision + 1, employer, cause, notice, from);
    }
  }

  Layoffs(SeededRandom random, Employers employers) {
    this.random = random;
    this.employers = employers;
  }

  /** Rows of one day, each later than the one before. */
  List<String> of(LocalDate day) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < A_DAY; i++) {
      int second = 3_000 * i + random.between(100, 2_900);
      if (!reports.isEmpty() && random.chance(0.3)) {
        rows.add(revised(day, second));
      } else {
        rows.add(filed(day, second));
      }
    }
    return rows;
  }

  private String filed(LocalDate day, int second) {
    LocalDate from = day.plusDays(random.between(-15, 45));
    Report report =
        new Report(
            "N%06d".formatted(++number),
            1,
            random.pick(employers.all()),
            random.pick(CAUSES),
            day.minusDays(random.between(0, 3)),
            from);
    reports.add(report);
    return row(report, "FILED", persons(), day, second);
  }

  private String revised(LocalDate day, int second) {
    int at = reports.size() - 1 - random.between(0, Math.min(reports.size() - 1, 40));
    Report report = reports.get(at).next();
    reports.set(at, report);
    boolean withdrawn = random.chance(0.25);
    return row(report, withdrawn ? "WITHDRAWN" : "AMENDED", persons(), day, second);
  }

  private String row(Report r, String status, String persons, LocalDate day, int second) {
    Employer e = r.employer();
    return "%s,%d,%s,%s,%s,%s,%s,%s,%d,%s,%s,%s"
        .formatted(
            r.id(),
            r.revision(),
            status,
            e.code(),
            e.name(),
            e.county(),
            r.cause(),
            persons,
            e.workforce(),
            r.notice(),
            r.from(),
            Story.at(day, second));
  }

  /** Mostly few, sometimes hundreds, now and then unknown. */
  private String persons() {
    if (random.chance(0.04)) {
      return "";
    }
    int most = random.chance(0.5) ? 18 : random.chance(0.8) ? 80 : 450;
    return Integer.toString(random.between(1, most));
  }
}
