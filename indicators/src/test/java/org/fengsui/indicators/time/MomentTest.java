package org.fengsui.indicators.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and their first instants, against the calendar of the JDK. */
class MomentTest {
  private static final int FIRST = day("1899-12-25");
  private static final int LAST = day("2045-01-10");
  private static final long HOUR_MILLIS = 3_600_000;

  private static long start(int day, ZoneId zone) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private static int dayOf(long millis, ZoneId zone) {
    return (int) Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Shanghai", // summer time until 1991
        "America/New_York",
        "America/Sao_Paulo", // changed at midnight: days without a midnight, midnights twice
        "America/Havana",
        "Africa/Cairo",
        "Asia/Kathmandu", // quarters of an hour
        "Pacific/Apia", // a day that never was
        "Pacific/Kiritimati",
        "Antarctica/Troll", // two hours
        "America/St_Johns", // changed a minute past midnight
        "UTC",
        "+05:30"
      })
  void everyDayBeginsWhereTheCalendarSays(String id) {
    ZoneId zone = ZoneId.of(id);
    for (int day = FIRST; day <= LAST; day++) {
      long start = start(day, zone);
      assertThat(Moment.startOfDay(day, zone)).as("%s %s", id, day).isEqualTo(start);
      for (long at : new long[] {start - 1, start, start + 1, start + 13 * HOUR_MILLIS}) {
        assertThat(Moment.epochDay(at, zone)).as("%s %s", id, at).isEqualTo(dayOf(at, zone));
      }
    }
  }
}
