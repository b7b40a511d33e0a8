package org.fengsui.schemas;

import java.util.List;

/**
 * Names of all Kafka topics (docs/data-formats.md); the name of an input topic is also the name of
 * its stream.
 */
public final class Topics {
  /** Employers' reports of dismissals: {@link LayoffReport}. */
  public static final String LAYOFF_REPORTS = "layoff-reports";

  /** Claims for unemployment insurance: {@link InsuranceClaim}. */
  public static final String INSURANCE_CLAIMS = "insurance-claims";

  /** Labour-force survey: {@link SurveyResponse}. */
  public static final String SURVEY_RESPONSES = "survey-responses";

  /** Published monthly figures: {@link PublishedRate}. */
  public static final String PUBLISHED_RATES = "published-rates";

  /** Facts of employers: {@link EmployerRegisterEntry}. */
  public static final String EMPLOYER_REGISTER = "employer-register";

  /** Denominators of areas: {@link AreaBase}. */
  public static final String AREA_BASES = "area-bases";

  /** Rule versions, kept for ever: {@link ThresholdRule}. */
  public static final String THRESHOLD_RULES = "threshold-rules";

  /** What the job answers to rule versions: {@link RuleReceipt}. */
  public static final String RULE_RECEIPTS = "rule-receipts";

  /** The notification topic, fast and at least once: {@link EarlyWarning}. */
  public static final String EARLY_WARNING_ALERTS = "early-warning-alerts";

  /** The exact lane for archive and audit, transactional: {@link EarlyWarning}. */
  public static final String EARLY_WARNING_LEDGER = "early-warning-ledger";

  /** Messages of rules in mode SHADOW: {@link EarlyWarning}. */
  public static final String SHADOW_ALERTS = "shadow-alerts";

  /** Indicator values: {@link IndicatorValue}. */
  public static final String INDICATORS = "indicators";

  /** Refused records: {@link DeadLetter}. */
  public static final String DEAD_LETTERS = "dead-letters";

  /** Records outside every open window: {@link LateRecord}. */
  public static final String LATE_RECORDS = "late-records";

  /** Acts of people on alerts: {@link AlertAction}. */
  public static final String ALERT_ACTIONS = "alert-actions";

  /** Heartbeat of the job: {@link JobStatus}. */
  public static final String JOB_STATUS = "job-status";

  /** Topics of records that the job reads as streams of facts, in the order of semantics 1. */
  public static final List<String> INPUTS =
      List.of(
          LAYOFF_REPORTS,
          INSURANCE_CLAIMS,
          SURVEY_RESPONSES,
          PUBLISHED_RATES,
          EMPLOYER_REGISTER,
          AREA_BASES);

  /** Every topic: the inputs, the rules, and all that the job and people write. */
  public static final List<String> ALL =
      List.of(
          LAYOFF_REPORTS,
          INSURANCE_CLAIMS,
          SURVEY_RESPONSES,
          PUBLISHED_RATES,
          EMPLOYER_REGISTER,
          AREA_BASES,
          THRESHOLD_RULES,
          RULE_RECEIPTS,
          EARLY_WARNING_ALERTS,
          EARLY_WARNING_LEDGER,
          SHADOW_ALERTS,
          INDICATORS,
          DEAD_LETTERS,
          LATE_RECORDS,
          ALERT_ACTIONS,
          JOB_STATUS);

  private Topics() {}

  /** Whether a topic carries facts into the job (rules are not facts). */
  public static boolean isInput(String topic) {
    return INPUTS.contains(topic);
  }

  /**
   * Whether the records of a topic are microdata of people, whose bytes, ids and contents never
   * leave the job: claims and survey responses.
   */
  public static boolean isMicrodata(String topic) {
    return INSURANCE_CLAIMS.equals(topic) || SURVEY_RESPONSES.equals(topic);
  }
}
