package org.fengsui.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<DayOfWeek> WORK =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  @ParameterizedTest
  @CsvSource({
    // 2026-03-23 is a Monday.
    "08:00, 20:00, 2026-03-23T08:00, true",
    "08:00, 20:00, 2026-03-23T19:59, true",
    "08:00, 20:00, 2026-03-23T20:00, false",
    "08:00, 20:00, 2026-03-23T07:59, false",
    "08:00, 20:00, 2026-03-22T12:00, false",
    "20:00, 08:00, 2026-03-23T20:00, true",
    "20:00, 08:00, 2026-03-24T07:59, true",
    "20:00, 08:00, 2026-03-24T08:00, false",
    "20:00, 08:00, 2026-03-23T03:00, false",
    "20:00, 08:00, 2026-03-28T03:00, true",
    "20:00, 08:00, 2026-03-28T21:00, false",
    "00:00, 00:00, 2026-03-23T00:00, true",
    "00:00, 00:00, 2026-03-22T23:59, false"
  })
  void hoursBelongToTheDayOnWhichTheyBegin(
      LocalTime from, LocalTime to, LocalDateTime at, boolean within) {
    assertThat(new Hours(WORK, from, to).contains(at)).isEqualTo(within);
  }

  @Test
  void theNextBeginIsTheFirstMinuteThatLiesWithin() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Hours hours =
          new Hours(WORK, LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 0));
      ZonedDateTime at =
          LocalDateTime.of(2026, 3, 1, 0, 0)
              .plusMinutes(random.nextInt(60 * 24 * 20))
              .atZone(SHANGHAI);
      ZonedDateTime naive = at;
      while (!hours.contains(naive.toLocalDateTime())) {
        naive = naive.plusMinutes(1);
      }
      assertThat(hours.next(at)).as("%s from %s", hours, at).isEqualTo(naive);
    }
  }

  @Test
  void alwaysIsNow() {
    ZonedDateTime at = LocalDateTime.of(2026, 3, 22, 3, 4).atZone(SHANGHAI);
    assertThat(Hours.ALWAYS.next(at)).isEqualTo(at);
  }
}
