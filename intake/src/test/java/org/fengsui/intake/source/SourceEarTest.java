package org.fengsui.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.HeardFact;
import org.fengsui.indicators.fact.Rank;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.Samples;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class SourceEarTest {
  private static final String OFFICES = "ningxia-layoff-offices";
  private final SourceEar ear = new SourceEar(Samples.NINGXIA);

  private List<Delivery> hear(String source, String instant) {
    return ear.hear(Topics.LAYOFF_REPORTS, source, Instant.parse(instant).toEpochMilli());
  }

  @Test
  void anExpectedSourceIsToldToItselfAndToEveryArea() {
    List<Delivery> told = hear(OFFICES, "2026-03-01T01:00:00Z");
    assertThat(told).hasSize(29);
    assertThat(told.get(0).to()).isEqualTo(new ScopeKey("source", OFFICES));
    assertThat(told)
        .allMatch(d -> d.rank() == Rank.HEARD)
        .allMatch(d -> d.fact().equals(new HeardFact(Topics.LAYOFF_REPORTS, OFFICES)));
  }

  @Test
  void anUnexpectedSourceIsToldOnlyToItself() {
    assertThat(hear("someone", "2026-03-01T01:00:00Z")).hasSize(1);
    assertThat(hear("", "2026-03-01T01:00:00Z")).isEmpty();
  }

  @Test
  void onlyTheFirstRecordOfACivilDayIsTold() {
    assertThat(hear(OFFICES, "2026-03-01T01:00:00Z")).isNotEmpty();
    assertThat(hear(OFFICES, "2026-03-01T02:00:00Z")).isEmpty();
    assertThat(hear(OFFICES, "2026-03-01T01:00:00Z")).isEmpty();
    assertThat(hear(OFFICES, "2026-03-01T00:30:00Z")).isNotEmpty();
    assertThat(hear(OFFICES, "2026-03-01T15:59:59Z")).isEmpty();
    assertThat(hear(OFFICES, "2026-03-01T16:00:00Z")).isNotEmpty();
  }

  @Test
  void theEarliestOfEachDayIsToldInWhateverOrder() {
    long seed = 7;
    Random random = new Random(seed);
    TreeMap<Long, Long> expected = new TreeMap<>();
    TreeMap<Long, Long> told = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      long hour = random.nextInt(40 * 24);
      long day = Math.floorDiv(hour + 8, 24);
      expected.merge(day, hour, Math::min);
      if (!ear.hear(Topics.LAYOFF_REPORTS, OFFICES, hour * 3_600_000).isEmpty()) {
        told.merge(day, hour, Math::min);
      }
    }
    assertThat(told).as("seed %d", seed).isEqualTo(expected);
  }
}
