package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import org.fengsui.intake.pack.Pack;
import org.junit.jupiter.api.Test;

/**
 * The US rate with its October 2025, which was never published; approximate to 2025-12, invented
 * after it.
 */
class MissingMonthTest {
  private static final Pack PACK = Replayed.pack("us-states");
  private static final String[] RATES = {
    "3.7", "3.9", "3.9", "3.9", "4.0", "4.1", "4.2", "4.2", "4.1", "4.1", "4.2", "4.1",
    "4.0", "4.2", "4.2", "4.2", "4.3", "4.1", "4.3", "4.3", "4.4", null, "4.5", "4.4",
    "4.3", "4.4", "4.4", "4.5", "4.6", "4.6", "4.7", "4.8", "4.9", "5.0"
  };

  private static Replayed replay() throws IOException {
    StringBuilder rows = new StringBuilder("region,measure,basis,month,value,reported_at\n");
    for (int i = 0; i < RATES.length; i++) {
      YearMonth month = YearMonth.parse("2024-01").plusMonths(i);
      if (RATES[i] != null) {
        rows.append("US,surveyed_unemployment_rate,U-3 SA,").append(month).append(',');
        rows.append(RATES[i]).append(',').append(month.plusMonths(1)).append("-05T12:00:00Z\n");
      }
    }
    return Replayed.of(PACK, Map.of("rates", rows.toString()), null);
  }

  @Test
  void oneMonthThatWasNeverPublishedBlindsNothing() throws IOException {
    Replayed replayed = replay();
    assertThat(
            replayed.values(
                "rate.gap", "US", "1m", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"))
        .containsExactly(
            "0.23", "0.25 [month-missing]", "0.35 [month-missing]", "0.35 [month-missing]", "0.3");
    assertThat(
            replayed.values(
                "rate.gap",
                "US",
                "1m",
                "2026-02",
                "2026-03",
                "2026-04",
                "2026-05",
                "2026-06",
                "2026-07",
                "2026-08",
                "2026-09",
                "2026-10"))
        .containsExactly("0.27", "0.23", "0.23", "0.3", "0.37", "0.4", "0.47", "0.47", "0.55");
    assertThat(replayed.story("rate-gap", "US")).containsExactly("2026-11-05 ALERT YELLOW");
  }

  @Test
  void theMonthItselfHasALineWithTheReasonAndOneNotYetPublishedHasNone() throws IOException {
    Replayed replayed = replay();
    assertThat(replayed.values("rate.level", "US", "1m", "2025-10", "2026-11"))
        .containsExactly("null [month-missing]", "none");
    assertThat(replayed.values("rate.gap", "US", "1m", "2025-02", "2025-03"))
        .containsExactly("none", "0.3");
    assertThat(replayed.values("rate.change", "US", "1m", "2026-10"))
        .containsExactly("null [month-missing]");
  }
}
