package org.fengsui.schemas;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** New codecs by record type and by topic. Each call makes a codec of its own: one a thread. */
public final class Codecs {
  private static final Map<String, Class<? extends SpecificRecordBase>> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              entry(Topics.LAYOFF_REPORTS, LayoffReport.class),
              entry(Topics.INSURANCE_CLAIMS, InsuranceClaim.class),
              entry(Topics.SURVEY_RESPONSES, SurveyResponse.class),
              entry(Topics.PUBLISHED_RATES, PublishedRate.class),
              entry(Topics.EMPLOYER_REGISTER, EmployerRegisterEntry.class),
              entry(Topics.AREA_BASES, AreaBase.class),
              entry(Topics.THRESHOLD_RULES, ThresholdRule.class),
              entry(Topics.RULE_RECEIPTS, RuleReceipt.class),
              entry(Topics.EARLY_WARNING_ALERTS, EarlyWarning.class),
              entry(Topics.EARLY_WARNING_LEDGER, EarlyWarning.class),
              entry(Topics.SHADOW_ALERTS, EarlyWarning.class),
              entry(Topics.INDICATORS, IndicatorValue.class),
              entry(Topics.DEAD_LETTERS, DeadLetter.class),
              entry(Topics.LATE_RECORDS, LateRecord.class),
              entry(Topics.ALERT_ACTIONS, AlertAction.class),
              entry(Topics.JOB_STATUS, JobStatus.class)));

  private Codecs() {}

  /**
   * The record type of a topic.
   *
   * @throws IllegalArgumentException if no such topic exists
   */
  public static Class<? extends SpecificRecordBase> typeOf(String topic) {
    Class<? extends SpecificRecordBase> type = TYPES.get(topic);
    if (type == null) {
      throw new IllegalArgumentException(
          "there is no topic \"" + topic + "\"; there are " + TYPES.keySet());
    }
    return type;
  }

  /**
   * A codec for the records of a topic.
   *
   * @throws IllegalArgumentException if no such topic exists
   */
  public static SingleObjectCodec<? extends SpecificRecordBase> forTopic(String topic) {
    return new SingleObjectCodec<>(typeOf(topic));
  }

  /**
   * A record of a type not known at compile time, as bytes.
   *
   * @throws IllegalArgumentException if the record is not of the codec's type or is incomplete
   */
  public static <T extends SpecificRecordBase> byte[] encode(
      SingleObjectCodec<T> codec, SpecificRecordBase record) {
    return codec.encode(codec.type().cast(record));
  }

  /** A codec for layoff reports. */
  public static SingleObjectCodec<LayoffReport> layoffReports() {
    return new SingleObjectCodec<>(LayoffReport.class);
  }

  /** A codec for insurance claims. */
  public static SingleObjectCodec<InsuranceClaim> insuranceClaims() {
    return new SingleObjectCodec<>(InsuranceClaim.class);
  }

  /** A codec for survey responses. */
  public static SingleObjectCodec<SurveyResponse> surveyResponses() {
    return new SingleObjectCodec<>(SurveyResponse.class);
  }

  /** A codec for published rates. */
  public static SingleObjectCodec<PublishedRate> publishedRates() {
    return new SingleObjectCodec<>(PublishedRate.class);
  }

  /** A codec for register entries. */
  public static SingleObjectCodec<EmployerRegisterEntry> employerRegister() {
    return new SingleObjectCodec<>(EmployerRegisterEntry.class);
  }

  /** A codec for area bases. */
  public static SingleObjectCodec<AreaBase> areaBases() {
    return new SingleObjectCodec<>(AreaBase.class);
  }

  /** A codec for rule versions. */
  public static SingleObjectCodec<ThresholdRule> thresholdRules() {
    return new SingleObjectCodec<>(ThresholdRule.class);
  }

  /** A codec for rule receipts. */
  public static SingleObjectCodec<RuleReceipt> ruleReceipts() {
    return new SingleObjectCodec<>(RuleReceipt.class);
  }

  /** A codec for warnings, in the fast lane, the exact lane and the shadow. */
  public static SingleObjectCodec<EarlyWarning> earlyWarnings() {
    return new SingleObjectCodec<>(EarlyWarning.class);
  }

  /** A codec for indicator values. */
  public static SingleObjectCodec<IndicatorValue> indicatorValues() {
    return new SingleObjectCodec<>(IndicatorValue.class);
  }

  /** A codec for refused records. */
  public static SingleObjectCodec<DeadLetter> deadLetters() {
    return new SingleObjectCodec<>(DeadLetter.class);
  }

  /** A codec for late records. */
  public static SingleObjectCodec<LateRecord> lateRecords() {
    return new SingleObjectCodec<>(LateRecord.class);
  }

  /** A codec for acts on alerts. */
  public static SingleObjectCodec<AlertAction> alertActions() {
    return new SingleObjectCodec<>(AlertAction.class);
  }

  /** A codec for heartbeats. */
  public static SingleObjectCodec<JobStatus> jobStatus() {
    return new SingleObjectCodec<>(JobStatus.class);
  }
}
