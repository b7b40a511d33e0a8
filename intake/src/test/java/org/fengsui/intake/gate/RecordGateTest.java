package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.EMPLOYER;
import static org.fengsui.intake.Samples.KNOWN;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.accepted;
import static org.fengsui.intake.Samples.incoming;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class RecordGateTest {
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

  private static byte[] bytes(SpecificRecord record) {
    return Wire.encode(Topics.LAYOFF_REPORTS, record);
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
  void anUnknownNumberOfPersonsIsFlaggedNotRefused() {
    assertThat(
            accepted(
                    Topics.LAYOFF_REPORTS,
                    layoff().setStages(List.of(stage("2026-04-01", null))).build())
                .flags())
        .contains(AdmissionFlags.COUNT_UNKNOWN);
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
  void idsOfRatesBasesAndRegisterRowsAreTheirKeys() {
    assertThat(accepted(Topics.PUBLISHED_RATES, rate().build()).recordId())
        .isEqualTo("640000|surveyed_unemployment_rate|urban|2026-01");
    AreaBase base =
        new AreaBase("640100", "labour_force", LocalDate.parse("2026-01-01"), 1L, 1, KNOWN, true);
    assertThat(accepted(Topics.AREA_BASES, base).recordId())
        .isEqualTo("640100|labour_force|2026-01-01");
    EmployerRegisterEntry row =
        EmployerRegisterEntry.newBuilder()
            .setEmployerId(EMPLOYER.toLowerCase(Locale.ROOT))
            .setAsOf(LocalDate.parse("2026-02-01"))
            .setSource("tax")
            .build();
    assertThat(accepted(Topics.EMPLOYER_REGISTER, row).recordId())
        .isEqualTo(EMPLOYER + "|2026-02-01|tax");
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
}
