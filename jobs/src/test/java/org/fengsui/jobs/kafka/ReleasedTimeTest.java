package org.fengsui.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengsui.jobs.kafka.Backlog.Positions;
import org.junit.jupiter.api.Test;

class ReleasedTimeTest {
  private final ReleasedTime time = new ReleasedTime();

  private static Positions at(long millis, long written, long read) {
    return new Positions(millis, Map.of("layoffs-0", written), Map.of("layoffs-0", read));
  }

  @Test
  void theClockFollowsWhileNothingIsUnread() {
    assertThat(time.look(at(1_000, 5, 5))).isEqualTo(1_000);
    assertThat(time.look(at(2_000, 5, 5))).isEqualTo(2_000);
  }

  @Test
  void theClockNeverPassesAnInstantAtWhichUnreadRecordsWereWritten() {
    assertThat(time.look(at(1_000, 5, 5))).isEqualTo(1_000);
    assertThat(time.look(at(2_000, 9, 5))).isEqualTo(1_000);
    assertThat(time.look(at(3_000, 12, 9))).isEqualTo(2_000);
    assertThat(time.look(at(4_000, 12, 12))).isEqualTo(4_000);
  }

  @Test
  void emptyPartitionsNeedNoReading() {
    Positions empty = new Positions(7_000, Map.of("claims-0", 0L), Map.of());
    assertThat(time.look(empty)).isEqualTo(7_000);
  }

  @Test
  void anOutageLongerThanItRemembersOnlyDelaysTheClock() {
    assertThat(time.look(at(0, 0, 0))).isZero();
    for (int second = 1; second <= 2_000; second++) {
      assertThat(time.look(at(second * 1_000L, 100, 0))).isZero();
    }
    assertThat(time.look(at(3_000_000, 100, 100))).isEqualTo(3_000_000);
  }
}
