package org.fengsui.intake.csv;

import java.util.List;
import org.fengsui.schemas.Topics;

/** The input streams by topic and by the name of their CSV file (docs/data-formats.md). */
public enum InputStreamKind {
  /** Layoff reports. */
  LAYOFFS(
      "layoffs",
      Topics.LAYOFF_REPORTS,
      "report_id,revision,status,employer_id,employer_name,site_id,region,industry,cause,affected,"
          + "workforce,notice_date,effective_date,stages,source,reported_at",
      "report_id,region"),
  /** Insurance claims. */
  CLAIMS(
      "claims",
      Topics.INSURANCE_CLAIMS,
      "claim_id,revision,status,kind,persons,employer_id,region,industry,reason,group,claimant,"
          + "reference_date,period_days,source,reported_at",
      "claim_id,kind,region,reference_date"),
  /** Survey responses. */
  SURVEY(
      "survey",
      Topics.SURVEY_RESPONSES,
      "response_id,revision,month,region,stratum,psu,weight,activity,residence,age,sex,education,"
          + "in_school,group,employment_form,hours,wage,source,reported_at",
      "response_id,month,region,weight,activity"),
  /** Published rates. */
  RATES(
      "rates",
      Topics.PUBLISHED_RATES,
      "region,measure,basis,month,value,revision,unit,source,reported_at",
      "region,measure,month,value"),
  /** Employer register. */
  EMPLOYERS(
      "employers",
      Topics.EMPLOYER_REGISTER,
      "employer_id,name,region,industry,headcount,base_positions,status,successor_id,watch,as_of,"
          + "revision,source,reported_at",
      "employer_id,as_of"),
  /** Denominators. */
  BASES(
      "bases",
      Topics.AREA_BASES,
      "region,measure,period_start,value,revision,reported_at",
      "region,measure,period_start,value");

  private final String csvName;
  private final String topic;
  private final String columns;
  private final String required;

  InputStreamKind(String csvName, String topic, String columns, String required) {
    this.csvName = csvName;
    this.topic = topic;
    this.columns = columns;
    this.required = required;
  }

  /** Name of the CSV file without ending, and of the option of {@code replay}. */
  public String csvName() {
    return csvName;
  }

  /** Topic. */
  public String topic() {
    return topic;
  }

  /** All columns in order. */
  public List<String> columns() {
    return List.of(columns.split(",", -1));
  }

  /** Columns without which no row could be admitted. */
  public List<String> required() {
    return List.of(required.split(",", -1));
  }

  /**
   * The stream of a topic.
   *
   * @throws IllegalArgumentException if it is no input topic
   */
  public static InputStreamKind ofTopic(String topic) {
    for (InputStreamKind kind : values()) {
      if (kind.topic.equals(topic)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(topic + " is no input topic; there are " + Topics.INPUTS);
  }

  /**
   * The stream of a CSV name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static InputStreamKind ofCsvName(String name) {
    for (InputStreamKind kind : values()) {
      if (kind.csvName.equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        name + " is no stream; there are layoffs, claims, survey, rates, employers, bases");
  }
}
