package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import org.fengsui.intake.pack.Pack;
import org.junit.jupiter.api.Test;

/** A published rate that opens a warning, and whose publisher then falls silent; invented. */
class EndedSeriesTest {
  private static final Pack PACK = Replayed.pack("us-states");
  private static final String HEAD = "region,measure,basis,month,value,reported_at\n";

  /** A rate of 4.0 from 2024-01 on that rises by 0.3 a month from {@code rise} to {@code last}. */
  private static StringBuilder rates(String rise, String last) {
    StringBuilder rows = new StringBuilder(HEAD);
    YearMonth from = YearMonth.parse(rise);
    for (YearMonth month = YearMonth.parse("2024-01");
        !month.isAfter(YearMonth.parse(last));
        month = month.plusMonths(1)) {
      double value =
          4.0 + 0.3 * Math.max(0, from.until(month, java.time.temporal.ChronoUnit.MONTHS));
      add(rows, month, value, month.plusMonths(1) + "-05T12:00:00Z");
    }
    return rows;
  }

  private static void add(StringBuilder rows, YearMonth month, double value, String known) {
    rows.append("US,surveyed_unemployment_rate,U-3 SA,").append(month).append(',');
    rows.append(String.format(java.util.Locale.ROOT, "%.1f", value)).append(',');
    rows.append(known).append('\n');
  }

  private static Replayed replay(StringBuilder rows, String until) throws IOException {
    return Replayed.of(PACK, Map.of("rates", rows.toString()), until);
  }

  @Test
  void aWarningOverASeriesThatEndedSaysSoAndThenEndsAsUnknown() throws IOException {
    Replayed replayed = replay(rates("2025-06", "2025-09"), "2027-01-01T00:00:00Z");
    assertThat(replayed.story("rate-gap", "US"))
        .containsExactly(
            "2025-10-05 ALERT YELLOW",
            "2026-02-02 UPDATE YELLOW [no-data]",
            "2026-06-02 RESOLVE [no-data]");
    assertThat(replay(rates("2025-06", "2025-09"), "2026-01-31T00:00:00Z").story("rate-gap", "US"))
        .as("late figures are no gap for three months")
        .containsExactly("2025-10-05 ALERT YELLOW");
  }

  @Test
  void aFigureThatComesAfterAllIsJudgedAndAnOldOneStatedAgainIsNoNews() throws IOException {
    StringBuilder rows = rates("2025-06", "2025-09");
    add(rows, YearMonth.parse("2025-08"), 4.5, "2026-02-10T12:00:00Z");
    add(rows, YearMonth.parse("2025-10"), 5.2, "2026-03-10T12:00:00Z");
    assertThat(replay(rows, "2026-05-20T00:00:00Z").story("rate-gap", "US"))
        .containsExactly("2025-10-05 ALERT YELLOW", "2026-02-02 UPDATE YELLOW [no-data]");
    assertThat(replay(rows, "2027-01-01T00:00:00Z").story("rate-gap", "US"))
        .as("the figure of October counts from the day on which it came")
        .containsExactly(
            "2025-10-05 ALERT YELLOW",
            "2026-02-02 UPDATE YELLOW [no-data]",
            "2026-07-02 UPDATE YELLOW [no-data]",
            "2026-10-02 RESOLVE [no-data]");
  }
}
