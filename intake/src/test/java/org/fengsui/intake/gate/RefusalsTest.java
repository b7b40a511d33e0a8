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
import static org.fengsui.intake.Samples.refusal;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.stage;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static String layoffReason(LayoffReport.Builder report) {
    return refusal(Topics.LAYOFF_REPORTS, report.build()).getReason();
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
  void anUnknownIndustryIsFlaggedAnUnknownRegionRefused() {
    assertThat(accepted(Topics.LAYOFF_REPORTS, layoff().setIndustry("Brewing").build()).flags())
        .containsExactly(AdmissionFlags.UNKNOWN_INDUSTRY);
    DeadLetter letter = refusal(Topics.LAYOFF_REPORTS, layoff().setRegion("999999").build());
    assertThat(letter.getReason()).isEqualTo("unknown-region");
    assertThat(letter.getMessage().getEn()).contains("region", "999999", "cn-ningxia");
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
  void refusesAnUnknownTopic() {
    assertThat(
            new RecordGate(NINGXIA, GateOptions.REPLAY)
                .admit(incoming("weather", new byte[] {1}))
                .refused()
                .getReason())
        .isEqualTo("unknown-stream");
  }
}
