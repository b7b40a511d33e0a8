package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class SilenceOnArrivalTest {
  private static final String OFFICES = "ningxia-layoff-offices";
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 9;

  private static long nineOclock(int day) {
    return Instant.parse(FIRST.plusDays(day) + "T01:00:00Z").toEpochMilli();
  }

  /** What the key of the source hears of a day, from the latest-revision subtask that has it. */
  private static KeyedFact seen(int day) {
    return History.live()
        .activity()
        .record(Topics.LAYOFF_REPORTS, OFFICES, nineOclock(day))
        .stream()
        .filter(d -> d.to().by().equals(ScopeKey.SOURCE))
        .findFirst()
        .orElseThrow();
  }

  private static KeyHarness sources() throws Exception {
    return KeyHarness.begin(new KeyEngineFactory(History.live(), Ordering.onArrival(), Stage.AREA));
  }

  @Test
  void daysOfABacklogThatPassEachOtherAreNoSilence() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      List<Integer> days = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        days.add(day);
      }
      Collections.shuffle(days, new Random(seed));
      try (KeyHarness keys = sources()) {
        for (int day : days) {
          keys.send(seen(day));
        }
        keys.pass(nineOclock(DAYS - 1));
        assertThat(keys.warnings()).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  void silenceIsSaidWhenTheWatermarkHasPassedTwiceTheInterval() throws Exception {
    try (KeyHarness keys = sources()) {
      keys.send(seen(0));
      Instant silent = Instant.parse(FIRST.plusDays(1) + "T16:00:00Z");
      keys.pass(silent.toEpochMilli() - 1);
      assertThat(keys.warnings()).isEmpty();
      keys.pass(silent.toEpochMilli());
      assertThat(keys.warnings()).hasSize(1);
      EarlyWarning warning = keys.warnings().get(0);
      assertThat(warning.getRuleId()).isEqualTo("silent-source");
      assertThat(warning.getAsOf()).isEqualTo(silent);
    }
  }

  @Test
  void aSourceThatIsSeenAgainEndsItsSilence() throws Exception {
    try (KeyHarness keys = sources()) {
      keys.send(seen(0));
      keys.pass(nineOclock(2));
      keys.send(seen(3));
      keys.pass(nineOclock(3));
      assertThat(keys.warnings())
          .extracting(EarlyWarning::getMsgType)
          .startsWith(MessageType.ALERT)
          .endsWith(MessageType.RESOLVE)
          .hasSize(2);
    }
  }
}
