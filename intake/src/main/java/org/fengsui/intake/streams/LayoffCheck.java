package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengsui.intake.employer.EmployerKeys;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/**
 * Checks a layoff report. A withdrawal may leave out employer and dates, since it only takes back.
 */
final class LayoffCheck {
  private LayoffCheck() {}

  static Checked check(StreamDefinition<LayoffReport> stream, LayoffReport report, Checks checks) {
    List<String> flags = new ArrayList<>();
    boolean withdrawn = stream.withdrawn(report);
    Checks.text("report_id", report.getReportId(), Reason.MISSING_ID);
    Checks.revision(report.getRevision());
    String employer = checks.employerId("employer_id", report.getEmployerId());
    if (!withdrawn && EmployerKeys.key(employer, report.getEmployerName()) == null) {
      throw Checks.refuse(
          Reason.MISSING_EMPLOYER,
          "employer_id",
          null,
          "和 employer_name 都没有填写",
          "and employer_name are both empty");
    }
    String region = checks.region(report.getRegion(), flags);
    counts(report);
    Instant known = dates(stream, report, checks);
    String industry = checks.industry(report.getIndustry(), report.getIndustryEdition(), flags);
    if (report.getStages().isEmpty()
        || report.getStages().stream().anyMatch(s -> s.getPersons() == null)) {
      flags.add(AdmissionFlags.COUNT_UNKNOWN);
    }
    LayoffReport current = current(report, employer, region, industry);
    return new Checked(
        stream.id(report), report.getRevision(), report.getStatus(), known, current, flags);
  }

  /** The report with the codes in force; itself where it has them. */
  private static LayoffReport current(
      LayoffReport report, String employer, String region, String industry) {
    boolean same =
        Objects.equals(employer, report.getEmployerId())
            && region.equals(report.getRegion())
            && Objects.equals(industry, report.getIndustry())
            && report.getIndustryEdition() == null;
    return same
        ? report
        : LayoffReport.newBuilder(report)
            .setEmployerId(employer)
            .setRegion(region)
            .setIndustry(industry)
            .setIndustryEdition(null)
            .build();
  }

  private static void counts(LayoffReport report) {
    Checks.count("workforce", report.getWorkforce(), 0, Checks.MOST_PERSONS);
    long total = 0;
    for (LayoffStage stage : report.getStages()) {
      Checks.count("stages.persons", stage.getPersons(), 0, Checks.MOST_LAID_OFF);
      total += stage.getPersons() == null ? 0 : stage.getPersons();
    }
    Checks.count("stages.persons", total, 0, Checks.MOST_LAID_OFF);
  }

  private static Instant dates(
      StreamDefinition<LayoffReport> stream, LayoffReport report, Checks checks) {
    LocalDate earliest = LayoffFacts.earliest(report);
    Instant known = checks.known(stream, report);
    boolean withdrawn = stream.withdrawn(report);
    if (known == null || (!withdrawn && report.getNoticeDate() == null && earliest == null)) {
      throw Checks.refuse(
          Reason.MISSING_DATE,
          "effective_date",
          null,
          "和 notice_date 都没有填写",
          "and notice_date are both empty");
    }
    checks.knownTime(known);
    checks.date("notice_date", report.getNoticeDate(), known);
    for (LayoffStage stage : report.getStages()) {
      checks.date("effective_date", stage.getEffectiveDate(), known);
    }
    return known;
  }
}
