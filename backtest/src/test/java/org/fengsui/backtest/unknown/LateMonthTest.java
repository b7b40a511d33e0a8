package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.fengsui.intake.pack.Pack;
import org.junit.jupiter.api.Test;

/** A survey month whose first responses come after the next month has closed. */
class LateMonthTest {
  private static final Pack PACK = Replayed.pack("cn-ningxia");
  private static final int RESPONSES = 600;

  private static String month(String month, String known, int everyNthUnemployed) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < RESPONSES; i++) {
      rows.append(month).append("-c").append(i).append(',').append(month).append(",640104,");
      rows.append(i % 10).append(',').append(i % 40).append(",100,");
      rows.append(i % everyNthUnemployed == 0 ? "UNEMPLOYED" : "EMPLOYED").append(",30,");
      rows.append(known).append('\n');
    }
    return rows.toString();
  }

  private static Replayed replay(String rows, String until) throws IOException {
    String header = "response_id,month,region,stratum,psu,weight,activity,age,reported_at\n";
    return Replayed.of(PACK, Map.of("survey", header + rows), until);
  }

  @Test
  void isEstimatedAndJudgedOnTheDayOnWhichItComes() throws IOException {
    Replayed late =
        replay(month("2026-03", "2026-05-25T09:00:00+08:00", 16), "2026-06-01T00:00:00Z");
    for (String key : new String[] {"640104", "640100", "640000"}) {
      assertThat(late.values("survey.unemployment_rate", key, "1m", "2026-03").get(0))
          .startsWith("6.33");
    }
    assertThat(late.story("survey-ceiling", "640000")).containsExactly("2026-05-25 ALERT BLUE");
  }

  @Test
  void opensNothingWhenALaterMonthIsKnown() throws IOException {
    String may = month("2026-05", "2026-06-10T09:00:00+08:00", 50);
    String march = month("2026-03", "2026-07-05T09:00:00+08:00", 16);
    Replayed late = replay(may + march, "2026-07-10T00:00:00Z");
    assertThat(late.values("survey.unemployment_rate", "640000", "1m", "2026-03").get(0))
        .startsWith("6.33");
    assertThat(late.story("survey-ceiling", "640000")).isEmpty();
  }

  @Test
  void whatHasNoDataForLongSaysSoAndEndsAsUnknown() throws IOException {
    Replayed late =
        replay(month("2026-03", "2026-04-15T09:00:00+08:00", 16), "2026-12-01T00:00:00Z");
    assertThat(late.story("survey-ceiling", "640000"))
        .containsExactly(
            "2026-04-21 ALERT BLUE",
            "2026-06-21 UPDATE BLUE [no-data]",
            "2026-09-21 RESOLVE [no-data]");
  }
}
