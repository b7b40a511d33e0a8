package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RecordIds;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.Activity;
import org.fengsui.schemas.EmploymentForm;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.Residence;
import org.fengsui.schemas.SurveyResponse;
import org.fengsui.schemas.Topics;

/**
 * Responses to the labour-force survey. A response goes to its area and those containing it.
 *
 * <p>It is one person in one month, and panels ask the same person again, so its month is part of
 * its id.
 */
final class SurveyResponses implements StreamDefinition<SurveyResponse> {
  private static final Columns COLUMNS =
      Columns.of(
          "survey",
          "response_id,revision,month,region,stratum,psu,weight,activity,residence,age,sex,education,"
              + "in_school,group,employment_form,hours,wage,source,reported_at",
          "response_id,month,region,weight,activity");

  private static final double WEIGHT_UNITS = 10_000;
  private static final double WAGE_UNITS = 100;
  private static final double HOUR_UNITS = 100;
  private static final int ADULT_AGE = 16;

  @Override
  public String topic() {
    return Topics.SURVEY_RESPONSES;
  }

  @Override
  public Class<SurveyResponse> record() {
    return SurveyResponse.class;
  }

  @Override
  public FactKind order() {
    return FactKind.SURVEY;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public boolean microdata() {
    return true;
  }

  @Override
  public boolean monthly() {
    return true;
  }

  @Override
  public SurveyResponse read(Cells row) {
    return SurveyResponse.newBuilder()
        .setResponseId(row.text("response_id", ""))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
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

  @Override
  public String id(SurveyResponse response) {
    return RecordIds.joined(response.getResponseId(), YearMonth.from(response.getMonth()));
  }

  @Override
  public Instant reportedAt(SurveyResponse response) {
    return response.getReportedAt();
  }

  @Override
  public String source(SurveyResponse response) {
    return response.getSource();
  }

  @Override
  public LocalDate knownOn(SurveyResponse response) {
    return response.getMonth().withDayOfMonth(1).plusMonths(1);
  }

  @Override
  public int lastDay(SurveyResponse response) {
    return Months.lastDay(response.getMonth());
  }

  @Override
  public Checked check(SurveyResponse response, Checks checks) {
    return SurveyCheck.check(this, response, checks);
  }

  @Override
  public List<Contribution> facts(SurveyResponse response, Places places, Occasion occasion) {
    Double wage = response.getWage();
    ResponseFact fact =
        new ResponseFact(
            Months.of(response.getMonth()),
            response.getRegion(),
            response.getStratum() == null ? "" : response.getStratum(),
            response.getPsu(),
            Math.round(response.getWeight() * WEIGHT_UNITS),
            response.getActivity().name(),
            KeyGroups.distinct(response.getGroups()).stream().map(KeyGroup::name).toList(),
            response.getAge() == null || response.getAge() >= ADULT_AGE,
            response.getResidence() == Residence.RURAL,
            wage == null ? -1 : Math.round(wage * WAGE_UNITS),
            details(response, places),
            false);
    return places.areas(response.getRegion()).stream()
        .map(area -> new Contribution(area, fact))
        .toList();
  }

  /** What breaks estimates down, and what is asked of the employed alone. */
  private static ResponseFact.Details details(SurveyResponse response, Places places) {
    boolean employed = response.getActivity() == Activity.EMPLOYED;
    String form =
        employed && response.getEmploymentForm() != null
            ? response.getEmploymentForm().name()
            : null;
    Residence residence =
        response.getResidence() == null ? Residence.URBAN : response.getResidence();
    SurveyBreakdowns.Person person =
        new SurveyBreakdowns.Person(
            response.getSex(), response.getAge(), response.getEducation(), form, residence.name());
    Double hours = employed ? response.getHours() : null;
    Boolean school = response.getInSchool();
    return new ResponseFact.Details(
        places.breakdownMark(),
        places.breakdowns().cellsOf(person),
        form == null ? "" : form,
        hours == null ? -1 : Math.round(hours * HOUR_UNITS),
        school == null ? -1 : school ? 1 : 0);
  }
}
