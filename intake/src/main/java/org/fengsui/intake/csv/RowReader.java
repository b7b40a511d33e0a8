package org.fengsui.intake.csv;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.gate.Reason;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.EmployerStatus;
import org.fengsui.schemas.EmploymentForm;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Residence;
import org.fengsui.schemas.SurveyResponse;

/**
 * Turns the cells of a row into the record of its stream. What a record can hold but must not, such
 * as an empty id, is left to the gate.
 */
final class RowReader {
  private RowReader() {}

  static SpecificRecord read(InputStreamKind kind, Cells row) {
    return switch (kind) {
      case LAYOFFS -> layoffs(row);
      case CLAIMS -> claims(row);
      case SURVEY -> survey(row);
      case RATES -> rates(row);
      case EMPLOYERS -> employers(row);
      case BASES -> bases(row);
    };
  }

  private static RecordStatus status(Cells row) {
    RecordStatus status = row.code("status", RecordStatus.class);
    return status == null ? RecordStatus.FILED : status;
  }

  private static LayoffReport layoffs(Cells row) {
    return LayoffReport.newBuilder()
        .setReportId(row.text("report_id", ""))
        .setRevision(row.revision())
        .setStatus(status(row))
        .setEmployerId(row.text("employer_id"))
        .setEmployerName(row.text("employer_name"))
        .setSiteId(row.text("site_id"))
        .setRegion(row.text("region", ""))
        .setIndustry(row.text("industry"))
        .setCause(row.code("cause", LayoffCause.class))
        .setStages(stages(row))
        .setWorkforce(row.count("workforce"))
        .setNoticeDate(row.date("notice_date"))
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  private static List<LayoffStage> stages(Cells row) {
    String text = row.text("stages");
    if (text == null) {
      return List.of(new LayoffStage(row.date("effective_date"), row.count("affected")));
    }
    List<LayoffStage> stages = new ArrayList<>();
    for (String stage : text.split(";", -1)) {
      if (!stage.isBlank()) {
        stages.add(stage(stage.strip()));
      }
    }
    return stages;
  }

  private static LayoffStage stage(String text) {
    int colon = text.indexOf(':');
    String date = colon < 0 ? text : text.substring(0, colon).strip();
    String persons = colon < 0 ? "" : text.substring(colon + 1).strip();
    try {
      return new LayoffStage(
          date.isEmpty() ? null : Cells.date("stages", date),
          persons.isEmpty() ? null : Long.valueOf(persons));
    } catch (NumberFormatException e) {
      throw Cells.bad(
          Reason.BAD_NUMBER,
          "stages",
          text,
          "不是 2026-03-01:30 的形式",
          "is not of the form 2026-03-01:30");
    }
  }

  private static InsuranceClaim claims(Cells row) {
    Integer days = row.number("period_days");
    Long persons = row.count("persons");
    if (persons == null && days != null) {
      Cells.need(null, "persons", Reason.MISSING_COUNT);
    }
    return InsuranceClaim.newBuilder()
        .setClaimId(row.text("claim_id", ""))
        .setRevision(row.revision())
        .setStatus(status(row))
        .setKind(Cells.need(row.code("kind", ClaimKind.class), "kind", Reason.MISSING_VALUE))
        .setPersons(persons == null ? 1 : persons)
        .setEmployerId(row.text("employer_id"))
        .setRegion(row.text("region", ""))
        .setIndustry(row.text("industry"))
        .setReason(row.text("reason"))
        .setGroups(row.groups())
        .setClaimant(row.text("claimant"))
        .setReferenceDate(
            Cells.need(row.date("reference_date"), "reference_date", Reason.MISSING_DATE))
        .setPeriodDays(days)
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  private static SurveyResponse survey(Cells row) {
    return SurveyResponse.newBuilder()
        .setResponseId(row.text("response_id", ""))
        .setRevision(row.revision())
        .setMonth(Cells.need(row.month("month"), "month", Reason.MISSING_DATE))
        .setRegion(row.text("region", ""))
        .setStratum(row.text("stratum"))
        .setPsu(row.text("psu"))
        .setWeight(Cells.need(row.figure("weight"), "weight", Reason.MISSING_VALUE))
        .setActivity(
            Cells.need(row.code("activity", Activity.class), "activity", Reason.MISSING_VALUE))
        .setResidence(row.code("residence", Residence.class))
        .setAge(row.number("age"))
        .setSex(row.text("sex"))
        .setEducation(row.text("education"))
        .setInSchool(row.flag("in_school"))
        .setGroups(row.groups())
        .setEmploymentForm(row.code("employment_form", EmploymentForm.class))
        .setHours(row.figure("hours"))
        .setWage(row.figure("wage"))
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  private static PublishedRate rates(Cells row) {
    return PublishedRate.newBuilder()
        .setRegion(row.text("region", ""))
        .setMeasure(row.text("measure", ""))
        .setBasis(row.text("basis", ""))
        .setMonth(Cells.need(row.month("month"), "month", Reason.MISSING_DATE))
        .setValue(row.text("value", ""))
        .setUnit(row.text("unit"))
        .setRevision(row.revision())
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  private static EmployerRegisterEntry employers(Cells row) {
    EmployerStatus status = row.code("status", EmployerStatus.class);
    Boolean watch = row.flag("watch");
    return EmployerRegisterEntry.newBuilder()
        .setEmployerId(row.text("employer_id", ""))
        .setName(row.text("name"))
        .setRegion(row.text("region"))
        .setIndustry(row.text("industry"))
        .setHeadcount(row.count("headcount"))
        .setBasePositions(row.count("base_positions"))
        .setStatus(status == null ? EmployerStatus.ACTIVE : status)
        .setSuccessorId(row.text("successor_id"))
        .setWatch(watch != null && watch)
        .setAsOf(Cells.need(row.date("as_of"), "as_of", Reason.MISSING_DATE))
        .setRevision(row.revision())
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  private static AreaBase bases(Cells row) {
    return AreaBase.newBuilder()
        .setRegion(row.text("region", ""))
        .setMeasure(row.text("measure", ""))
        .setPeriodStart(Cells.need(row.date("period_start"), "period_start", Reason.MISSING_DATE))
        .setValue(Cells.need(row.count("value"), "value", Reason.MISSING_COUNT))
        .setRevision(row.revision())
        .setReportedAt(row.instant("reported_at"))
        .build();
  }
}
