package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.KNOWN;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.STATES;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.admit;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.incoming;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordGateTest {
  private static DeadLetter refusal(String stream, SpecificRecord record) {
    DeadLetter letter = admit(NINGXIA, stream, record).refused();
    assertThat(letter).isNotNull();
    return letter;
  }

  private static String layoffReason(LayoffReport.Builder report) {
    return refusal(Topics.LAYOFF_REPORTS, report.build()).getReason();
  }

  @Test
  void admitsAGoodReportAsItIs() {
    LayoffReport report = layoff().setIndustry("27").build();
    Accepted accepted = accepted(Topics.LAYOFF_REPORTS, report);
    assertThat(accepted.recordId()).isEqualTo("R1");
    assertThat(accepted.revision()).isEqualTo(1);
    assertThat(accepted.withdrawn()).isFalse();
    assertThat(accepted.amended()).isFalse();
    assertThat(accepted.knownAt()).isEqualTo(KNOWN.toEpochMilli());
    assertThat(accepted.bytes()).isEqualTo(bytes(report));
    assertThat(accepted.flags()).isEmpty();
  }

  @Test
  void derivesTheKnownTimeFromTheDayAfterTheNoticeInThePacksZone() {
    Accepted accepted = accepted(Topics.LAYOFF_REPORTS, layoff().setReportedAt(null).build());
    assertThat(Instant.ofEpochMilli(accepted.knownAt()))
        .isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    assertThat(accepted.flags()).contains(AdmissionFlags.KNOWN_TIME_DERIVED);
  }

  @Test
  void derivesTheKnownTimeFromTheEarliestStageWithoutNotice() {
    LayoffReport report =
        layoff()
            .setReportedAt(null)
            .setNoticeDate(null)
            .setStages(List.of(stage("2026-05-01", 3L), stage("2026-04-01", 2L)))
            .build();
    assertThat(Instant.ofEpochMilli(accepted(Topics.LAYOFF_REPORTS, report).knownAt()))
        .isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
  }

  @Test
  void derivesTheKnownTimeOfSurveyAndRatesFromTheMonthsEnd() {
    Instant march = Instant.parse("2026-02-28T16:00:00Z");
    assertThat(accepted(Topics.SURVEY_RESPONSES, response().setReportedAt(null).build()).knownAt())
        .isEqualTo(march.toEpochMilli());
    assertThat(accepted(Topics.PUBLISHED_RATES, rate().setReportedAt(null).build()).knownAt())
        .isEqualTo(Instant.parse("2026-01-31T16:00:00Z").toEpochMilli());
  }

  @Test
  void admitsKnownTimesBefore1970() {
    LayoffReport report =
        layoff()
            .setReportedAt(Instant.parse("1955-01-01T00:00:00Z"))
            .setNoticeDate(LocalDate.parse("1955-01-01"))
            .setStages(List.of(stage("1955-02-01", 5L)))
            .build();
    assertThat(accepted(Topics.LAYOFF_REPORTS, report).knownAt()).isNegative();
  }

  @Test
  void refusesWhatIsMissing() {
    assertThat(layoffReason(layoff().setReportId(" "))).isEqualTo("missing-id");
    assertThat(layoffReason(layoff().setEmployerId(null))).isEqualTo("missing-employer");
    assertThat(layoffReason(layoff().setEmployerId(null).setEmployerName(" -- ")))
        .isEqualTo("missing-employer");
    assertThat(layoffReason(layoff().setRegion(""))).isEqualTo("missing-region");
    assertThat(layoffReason(layoff().setNoticeDate(null).setStages(List.of(stage(null, 9L)))))
        .isEqualTo("missing-date");
  }

  @Test
  void aWithdrawalNeedsNeitherEmployerNorDates() {
    LayoffReport report =
        layoff()
            .setStatus(RecordStatus.WITHDRAWN)
            .setRevision(2)
            .setEmployerId(null)
            .setNoticeDate(null)
            .setStages(List.of())
            .build();
    assertThat(accepted(Topics.LAYOFF_REPORTS, report).withdrawn()).isTrue();
  }

  @Test
  void countsAreImpossibleOnlyBeyondTheirLimits() {
    assertThat(layoffReason(layoff().setStages(List.of(stage("2026-04-01", -1L)))))
        .isEqualTo("impossible-count");
    assertThat(layoffReason(layoff().setStages(List.of(stage("2026-04-01", 1_000_001L)))))
        .isEqualTo("impossible-count");
    assertThat(
            layoffReason(
                layoff().setStages(List.of(stage("2026-04-01", 600_000L), stage(null, 400_001L)))))
        .isEqualTo("impossible-count");
    accepted(
        Topics.LAYOFF_REPORTS,
        layoff().setStages(List.of(stage("2026-04-01", 1_000_000L))).build());
    assertThat(refusal(Topics.INSURANCE_CLAIMS, claim().setPersons(0).build()).getReason())
        .isEqualTo("impossible-count");
    accepted(Topics.INSURANCE_CLAIMS, claim().setPersons(0).setPeriodDays(7).build());
    accepted(Topics.INSURANCE_CLAIMS, claim().setPersons(100_000_000).setPeriodDays(7).build());
    assertThat(
            refusal(Topics.INSURANCE_CLAIMS, claim().setPersons(100_000_001).build()).getReason())
        .isEqualTo("impossible-count");
  }

  @Test
  void anUnknownNumberOfPersonsIsFlaggedNotRefused() {
    assertThat(
            accepted(
                    Topics.LAYOFF_REPORTS,
                    layoff().setStages(List.of(stage("2026-04-01", null))).build())
                .flags())
        .contains(AdmissionFlags.COUNT_UNKNOWN);
  }

  @Test
  void datesMayLieAYearAheadAndThirtyYearsBack() {
    accepted(Topics.LAYOFF_REPORTS, layoff().setStages(List.of(stage("2027-03-02", 1L))).build());
    accepted(Topics.LAYOFF_REPORTS, layoff().setStages(List.of(stage("1996-03-02", 1L))).build());
    assertThat(layoffReason(layoff().setStages(List.of(stage("2027-03-03", 1L)))))
        .isEqualTo("date-out-of-range");
    assertThat(layoffReason(layoff().setStages(List.of(stage("1996-03-01", 1L)))))
        .isEqualTo("date-out-of-range");
  }

  @Test
  void refusesKnownTimesThatNoClockShowed() {
    assertThat(layoffReason(layoff().setReportedAt(Instant.parse("+20260-03-02T00:00:00Z"))))
        .isEqualTo("known-time-out-of-range");
  }

  @Test
  void liveRefusesAKnownTimeMoreThanTenMinutesAheadOfTheBroker() {
    RecordGate live = new RecordGate(NINGXIA, GateOptions.LIVE);
    Instant limit = KNOWN.plusSeconds(600);
    byte[] good = bytes(layoff().setReportedAt(limit).build());
    byte[] ahead = bytes(layoff().setReportedAt(limit.plusMillis(1)).build());
    assertThat(live.admit(incoming(Topics.LAYOFF_REPORTS, good)).accepted()).isNotNull();
    assertThat(live.admit(incoming(Topics.LAYOFF_REPORTS, ahead)).refused().getReason())
        .isEqualTo("known-time-ahead");
    assertThat(
            new RecordGate(NINGXIA, GateOptions.REPLAY)
                .admit(incoming(Topics.LAYOFF_REPORTS, ahead))
                .accepted())
        .isNotNull();
  }

  private static byte[] bytes(SpecificRecord record) {
    return Wire.encode(Topics.LAYOFF_REPORTS, record);
  }

  @Test
  void refusesABadCheckCharacterOnlyWhereThePackChecks() {
    LayoffReport bad = layoff().setEmployerId("91640100MA75W1XA00").build();
    DeadLetter letter = refusal(Topics.LAYOFF_REPORTS, bad);
    assertThat(letter.getReason()).isEqualTo("bad-employer-id");
    assertThat(letter.getMessage().getZh()).contains("employer_id", "91640100MA75W1XA00");
    LayoffReport elsewhere = layoff().setRegion("CA").setEmployerId("CA:boeing").build();
    assertThat(admit(STATES, Topics.LAYOFF_REPORTS, elsewhere).accepted()).isNotNull();
  }

  @Test
  void oldCodesMapForwardAndAreFlagged() {
    Accepted accepted =
        accepted(
            Topics.LAYOFF_REPORTS,
            layoff()
                .setRegion("640382")
                .setIndustry("F52")
                .setIndustryEdition("GB/T 4754-2002")
                .build());
    LayoffReport record = (LayoffReport) accepted.record();
    assertThat(record.getRegion()).isEqualTo("640181");
    assertThat(record.getIndustry()).isEqualTo("54");
    assertThat(accepted.flags())
        .containsExactly(AdmissionFlags.OLD_REGION_CODE, AdmissionFlags.OLD_INDUSTRY_CODE);
    assertThat(accepted.bytes()).isEqualTo(bytes(record));
  }

  @Test
  void anUnknownIndustryIsFlaggedAnUnknownRegionRefused() {
    assertThat(accepted(Topics.LAYOFF_REPORTS, layoff().setIndustry("Brewing").build()).flags())
        .containsExactly(AdmissionFlags.UNKNOWN_INDUSTRY);
    DeadLetter letter = refusal(Topics.LAYOFF_REPORTS, layoff().setRegion("999999").build());
    assertThat(letter.getReason()).isEqualTo("unknown-region");
    assertThat(letter.getMessage().getEn()).contains("region", "999999", "cn-ningxia");
  }

  @Test
  void deadLettersOfReportsKeepKeyAndBytes() {
    LayoffReport bad = layoff().setRegion("999999").setSource("desk").build();
    DeadLetter letter = refusal(Topics.LAYOFF_REPORTS, bad);
    assertThat(letter.getKey()).isEqualTo("key");
    assertThat(letter.getRecord().array()).isEqualTo(bytes(bad));
    assertThat(letter.getPartition()).isEqualTo(3);
    assertThat(letter.getOffset()).isEqualTo(77);
    assertThat(letter.getSource()).isEqualTo("desk");
  }

  @Test
  void deadLettersOfPeopleSayNothingAboutThem() {
    DeadLetter claim = refusal(Topics.INSURANCE_CLAIMS, claim().setRegion("123456").build());
    DeadLetter person =
        refusal(Topics.SURVEY_RESPONSES, response().setAge(131).setPsu("PSU-9").build());
    for (DeadLetter letter : List.of(claim, person)) {
      assertThat(letter.getKey()).isNull();
      assertThat(letter.getRecord()).isNull();
      assertThat(letter.toString()).doesNotContain("SECRET", "token", "123456", "131", "PSU-9");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesImpossibleWeights(double weight) {
    assertThat(refusal(Topics.SURVEY_RESPONSES, response().setWeight(weight).build()).getReason())
        .isEqualTo("impossible-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "1e9", "NaN", "5,6", "1.2.3"})
  void refusesRatesThatAreNoDecimal(String value) {
    assertThat(refusal(Topics.PUBLISHED_RATES, rate().setValue(value).build()).getReason())
        .isEqualTo("bad-number");
  }

  @Test
  void refusesAnUnemploymentRateOver100PercentButNotAJobCount() {
    assertThat(refusal(Topics.PUBLISHED_RATES, rate().setValue("100.1").build()).getReason())
        .isEqualTo("impossible-value");
    accepted(
        Topics.PUBLISHED_RATES,
        rate().setMeasure("new_urban_jobs").setUnit("persons").setValue("80000").build());
  }

  @Test
  void idsOfRatesBasesAndRegisterRowsAreTheirKeys() {
    assertThat(accepted(Topics.PUBLISHED_RATES, rate().build()).recordId())
        .isEqualTo("640000|surveyed_unemployment_rate|urban|2026-01");
    AreaBase base =
        new AreaBase("640100", "labour_force", LocalDate.parse("2026-01-01"), 1L, 1, KNOWN);
    assertThat(accepted(Topics.AREA_BASES, base).recordId())
        .isEqualTo("640100|labour_force|2026-01-01");
    EmployerRegisterEntry row =
        EmployerRegisterEntry.newBuilder()
            .setEmployerId(org.fengsui.intake.Samples.EMPLOYER.toLowerCase(java.util.Locale.ROOT))
            .setAsOf(LocalDate.parse("2026-02-01"))
            .setSource("tax")
            .build();
    assertThat(accepted(Topics.EMPLOYER_REGISTER, row).recordId())
        .isEqualTo(org.fengsui.intake.Samples.EMPLOYER + "|2026-02-01|tax");
  }

  @Test
  void theSamePersonInAnotherMonthIsAnotherRecord() {
    String february = accepted(Topics.SURVEY_RESPONSES, response().build()).recordId();
    String january =
        accepted(
                Topics.SURVEY_RESPONSES, response().setMonth(LocalDate.parse("2026-01-01")).build())
            .recordId();
    assertThat(january).isNotEqualTo(february);
  }

  @Test
  void aBadRecordLeavesTheNextGoodOneUnharmed() {
    RecordGate gate = new RecordGate(NINGXIA, GateOptions.REPLAY);
    byte[] good = bytes(layoff().build());
    byte[] unknown = good.clone();
    unknown[5] ^= 0x55;
    byte[] marker = good.clone();
    marker[0] = 0;
    byte[][] inputs = {
      good, Arrays.copyOf(good, good.length - 3), good, unknown, good, marker, good, null, good
    };
    List<String> outcome =
        Arrays.stream(inputs)
            .map(b -> gate.admit(incoming(Topics.LAYOFF_REPORTS, b)))
            .map(v -> v.accepted() != null ? "ok" : v.refused().getReason())
            .toList();
    assertThat(outcome)
        .containsExactly(
            "ok", "truncated", "ok", "unknown-schema", "ok", "bad-marker", "ok", "empty", "ok");
  }

  @Test
  void refusesAnUnknownTopic() {
    assertThat(
            new RecordGate(NINGXIA, GateOptions.REPLAY)
                .admit(incoming("weather", new byte[] {1}))
                .refused()
                .getReason())
        .isEqualTo("unknown-stream");
  }
}
