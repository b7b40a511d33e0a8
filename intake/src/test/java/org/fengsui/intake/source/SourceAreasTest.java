package org.fengsui.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.Samples;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class SourceAreasTest {
  private static final String YINCHUAN = "yinchuan-claims-office";
  private final SourceActivityTracker activity = new SourceActivityTracker(Samples.NINGXIA);

  private List<ScopeKey> record(String stream, String source, String instant) {
    return activity.record(stream, source, Instant.parse(instant).toEpochMilli()).stream()
        .map(KeyedFact::to)
        .toList();
  }

  @Test
  void anOfficeIsSentToItselfAndToTheAreasInWhichItsRecordsCount() {
    List<ScopeKey> sent = record(Topics.INSURANCE_CLAIMS, YINCHUAN, "2026-03-01T01:00:00Z");
    assertThat(sent)
        .startsWith(new ScopeKey("source", YINCHUAN))
        .contains(new ScopeKey("prefecture", "640100"), new ScopeKey("region", "640000"))
        .contains(new ScopeKey("county", "640104"))
        .doesNotContain(new ScopeKey("prefecture", "640200"), new ScopeKey("county", "640202"));
  }

  @Test
  void onAnotherStreamTheSameNameIsAnotherSource() {
    assertThat(record(Topics.SURVEY_RESPONSES, YINCHUAN, "2026-03-01T01:00:00Z"))
        .containsExactly(new ScopeKey("source", YINCHUAN));
    assertThat(record(Topics.INSURANCE_CLAIMS, YINCHUAN, "2026-03-01T01:00:00Z"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void daysAreThoseOfThePacksZoneAlsoBefore1970() {
    assertThat(record(Topics.INSURANCE_CLAIMS, YINCHUAN, "1969-12-31T15:59:59Z")).isNotEmpty();
    assertThat(record(Topics.INSURANCE_CLAIMS, YINCHUAN, "1969-12-31T16:00:00Z")).isNotEmpty();
    assertThat(record(Topics.INSURANCE_CLAIMS, YINCHUAN, "1970-01-01T15:59:59Z")).isEmpty();
  }

  @Test
  void forgettingOldDaysSendsThemAgainButNeverLosesOne() {
    for (int round = 0; round < 2; round++) {
      for (int day = 0; day < 200; day++) {
        Instant noon = Instant.parse("2025-01-01T04:00:00Z").plusSeconds(day * 86_400L);
        boolean sent = !record(Topics.INSURANCE_CLAIMS, YINCHUAN, noon.toString()).isEmpty();
        assertThat(sent).as("round %d day %d", round, day).isEqualTo(round == 0 || day < 136);
      }
    }
  }
}
