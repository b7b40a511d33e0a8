package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.base;
import static org.fengsui.intake.Samples.claim;
import static org.fengsui.intake.Samples.layoff;
import static org.fengsui.intake.Samples.rate;
import static org.fengsui.intake.Samples.response;
import static org.fengsui.intake.Samples.row;
import static org.fengsui.intake.Samples.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.Samples;
import org.fengsui.intake.stream.KnownTimes;
import org.fengsui.schemas.RecordStatus;
import org.junit.jupiter.api.Test;

class KnownTimesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Instant known(ZoneId zone, SpecificRecordBase record) {
    return new KnownTimes(zone).of(Samples.streamOf(record), record);
  }

  private static SpecificRecordBase claimOf(String date) {
    return claim().setReferenceDate(LocalDate.parse(date)).setReportedAt(null).build();
  }

  @Test
  void everyStreamSaysItself() {
    List<SpecificRecordBase> records =
        List.of(
            layoff().build(),
            claim().build(),
            response().build(),
            rate().build(),
            row().build(),
            base().build());
    for (SpecificRecordBase record : records) {
      assertThat(known(NEW_YORK, record)).isEqualTo(Samples.KNOWN);
      assertThat(Samples.streamOf(record).reportedAt(record)).isEqualTo(Samples.KNOWN);
    }
  }

  @Test
  void everyStreamFallsBackOnTheDayAfterItsDate() {
    assertThat(known(SHANGHAI, layoff().setReportedAt(null).build()))
        .isEqualTo("2026-03-01T16:00:00Z");
    assertThat(known(SHANGHAI, claim().setReportedAt(null).build()))
        .isEqualTo("2026-03-01T16:00:00Z");
    assertThat(known(SHANGHAI, response().setReportedAt(null).build()))
        .isEqualTo("2026-02-28T16:00:00Z");
    assertThat(known(SHANGHAI, rate().setReportedAt(null).build()))
        .isEqualTo("2026-01-31T16:00:00Z");
    assertThat(known(SHANGHAI, row().setReportedAt(null).build()))
        .isEqualTo("2026-02-01T16:00:00Z");
    assertThat(known(SHANGHAI, base().setReportedAt(null).build()))
        .isEqualTo("2026-01-01T16:00:00Z");
  }

  @Test
  void theEarliestStageStandsInForTheNoticeAndNothingForBoth() {
    var bare = layoff().setReportedAt(null).setNoticeDate(null);
    bare.setStages(List.of(stage(null, 1L), stage("2026-05-02", 1L), stage("2026-04-03", 1L)));
    assertThat(known(SHANGHAI, bare.build())).isEqualTo("2026-04-03T16:00:00Z");
    bare.setStages(List.of(stage(null, 1L)));
    assertThat(known(SHANGHAI, bare.build())).isNull();
    bare.setStages(List.of());
    assertThat(known(SHANGHAI, bare.build())).isNull();
  }

  @Test
  void theNoticeOutranksAnEarlierStage() {
    var report = layoff().setReportedAt(null).setStages(List.of(stage("2026-01-05", 1L)));
    assertThat(known(SHANGHAI, report.build())).isEqualTo("2026-03-01T16:00:00Z");
  }

  @Test
  void aWithdrawalWithoutAnyDateOrTimeIsRefused() {
    var bare = layoff().setStatus(RecordStatus.WITHDRAWN).setReportedAt(null).setNoticeDate(null);
    bare.setStages(List.of());
    assertThat(Samples.refusal(org.fengsui.schemas.Topics.LAYOFF_REPORTS, bare.build()).getReason())
        .isEqualTo("missing-date");
  }

  @Test
  void theDayAfterStartsByTheClockInForceThatDay() {
    assertThat(known(NEW_YORK, claimOf("2026-03-07"))).isEqualTo("2026-03-08T05:00:00Z");
    assertThat(known(NEW_YORK, claimOf("2026-03-08"))).isEqualTo("2026-03-09T04:00:00Z");
    assertThat(known(NEW_YORK, claimOf("2026-10-31"))).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(known(NEW_YORK, claimOf("2026-11-01"))).isEqualTo("2026-11-02T05:00:00Z");
    // Summer time in China, 1986 to 1991.
    assertThat(known(SHANGHAI, claimOf("1988-07-01"))).isEqualTo("1988-07-01T15:00:00Z");
    assertThat(known(SHANGHAI, claimOf("1992-07-01"))).isEqualTo("1992-07-01T16:00:00Z");
  }

  @Test
  void aDayWithoutMidnightStartsAtItsFirstInstant() {
    ZoneId brazil = ZoneId.of("America/Sao_Paulo");
    assertThat(known(brazil, claimOf("2018-11-03"))).isEqualTo("2018-11-04T03:00:00Z");
    ZoneId samoa = ZoneId.of("Pacific/Apia");
    // 30 December 2011 never was in Samoa.
    assertThat(known(samoa, claimOf("2011-12-29"))).isEqualTo("2011-12-30T10:00:00Z");
  }

  @Test
  void leapDaysAndYearEndsAndTimesBefore1970() {
    assertThat(known(SHANGHAI, claimOf("2024-02-28"))).isEqualTo("2024-02-28T16:00:00Z");
    assertThat(known(SHANGHAI, claimOf("2024-02-29"))).isEqualTo("2024-02-29T16:00:00Z");
    assertThat(known(SHANGHAI, claimOf("2025-12-31"))).isEqualTo("2025-12-31T16:00:00Z");
    assertThat(known(SHANGHAI, claimOf("1969-12-31"))).isEqualTo("1969-12-31T16:00:00Z");
    var december = rate().setReportedAt(null).setMonth(LocalDate.parse("2025-12-15"));
    assertThat(known(SHANGHAI, december.build())).isEqualTo("2025-12-31T16:00:00Z");
    var february = response().setReportedAt(null).setMonth(LocalDate.parse("2024-02-29"));
    assertThat(known(SHANGHAI, february.build())).isEqualTo("2024-02-29T16:00:00Z");
  }
}
