package org.fengsui.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.intake.Samples;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class SourceActivityTrackerTest {
  private static final String OFFICES = "ningxia-layoff-offices";
  private final SourceActivityTracker activity = new SourceActivityTracker(Samples.NINGXIA);

  private List<KeyedFact> record(String source, String instant) {
    return activity.record(Topics.LAYOFF_REPORTS, source, Instant.parse(instant).toEpochMilli());
  }

  @Test
  void anExpectedSourceIsSentToItselfAndToEveryArea() {
    List<KeyedFact> delivered = record(OFFICES, "2026-03-01T01:00:00Z");
    assertThat(delivered).hasSize(29);
    assertThat(delivered.get(0).to()).isEqualTo(new ScopeKey("source", OFFICES));
    assertThat(delivered)
        .allMatch(d -> d.rank() == FactKind.HEARD)
        .allMatch(d -> d.fact().equals(new SourceSeenFact(Topics.LAYOFF_REPORTS, OFFICES)));
  }

  @Test
  void anUnexpectedSourceIsSentOnlyToItself() {
    assertThat(record("someone", "2026-03-01T01:00:00Z")).hasSize(1);
    assertThat(record("", "2026-03-01T01:00:00Z")).isEmpty();
  }

  @Test
  void onlyTheFirstRecordOfACivilDayIsSent() {
    assertThat(record(OFFICES, "2026-03-01T01:00:00Z")).isNotEmpty();
    assertThat(record(OFFICES, "2026-03-01T02:00:00Z")).isEmpty();
    assertThat(record(OFFICES, "2026-03-01T01:00:00Z")).isEmpty();
    assertThat(record(OFFICES, "2026-03-01T00:30:00Z")).isNotEmpty();
    assertThat(record(OFFICES, "2026-03-01T15:59:59Z")).isEmpty();
    assertThat(record(OFFICES, "2026-03-01T16:00:00Z")).isNotEmpty();
  }

  @Test
  void theEarliestOfEachDayIsSentInWhateverOrder() {
    long seed = 7;
    Random random = new Random(seed);
    TreeMap<Long, Long> expected = new TreeMap<>();
    TreeMap<Long, Long> delivered = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      long hour = random.nextInt(40 * 24);
      long day = Math.floorDiv(hour + 8, 24);
      expected.merge(day, hour, Math::min);
      if (!activity.record(Topics.LAYOFF_REPORTS, OFFICES, hour * 3_600_000).isEmpty()) {
        delivered.merge(day, hour, Math::min);
      }
    }
    assertThat(delivered).as("seed %d", seed).isEqualTo(expected);
  }
}
