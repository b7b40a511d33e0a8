package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.intake.pack.Pack;
import org.fengsui.schemas.IndicatorValue;
import org.junit.jupiter.api.Test;

/** Notices of seven years amended at one instant, long after their days have closed. */
class AmendedDaysTest {
  private static final Pack PACK = Replayed.pack("us-states");
  private static final String HEADER =
      "report_id,revision,status,employer_id,employer_name,region,affected,notice_date,reported_at\n";

  private static String notice(int number, int before, int after, String date, String known) {
    String row = "N%d,%d,%s,SC:e%d,Employer %d,SC,%d,%s,%s\n";
    return row.formatted(number, 1, "FILED", number, number, before, date, known)
        + row.formatted(number, 2, "AMENDED", number, number, after, date, "2026-08-02T13:02:36Z");
  }

  @Test
  void noDayShowsASumThatNeverWasAndNoIdentityTwoValues() throws IOException {
    String rows =
        notice(1, 369, 19, "2019-04-01", "2019-04-02T00:00:00-05:00")
            + notice(2, 137, 70, "2022-07-31", "2022-08-01T00:00:00-05:00")
            + notice(3, 215, 10, "2023-08-31", "2023-09-01T00:00:00-05:00")
            + notice(4, 100, 4, "2024-03-05", "2024-03-06T00:00:00-05:00");
    Replayed replayed = Replayed.of(PACK, Map.of("layoffs", HEADER + rows), null);
    Map<String, Double> said = new HashMap<>();
    for (IndicatorValue v : replayed.values()) {
      String identity =
          String.join(
              "/",
              v.getIndicator(),
              v.getScope().getKey(),
              v.getWindow(),
              v.getPeriodLabel(),
              String.valueOf(v.getRevision()));
      Double before = v.getValue() == null ? null : said.put(identity, v.getValue());
      assertThat(before == null || before.equals(v.getValue())).as(identity).isTrue();
      if (v.getIndicator().equals("layoffs.persons")) {
        assertThat(v.getValue()).isIn(0.0, 369.0, 19.0, 137.0, 70.0, 215.0, 10.0, 100.0, 4.0);
      }
    }
    assertThat(replayed.values("layoffs.persons", "SC", "30d", "2023-08-31", "2023-09-29"))
        .containsExactly("10.0 [incomplete]", "10.0 [incomplete]");
    assertThat(replayed.values("layoffs.persons", "SC", "30d", "2024-03-05"))
        .allMatch(s -> s.startsWith("4.0"));
  }
}
