package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntFunction;
import org.fengsui.intake.pack.Pack;
import org.junit.jupiter.api.Test;

/**
 * Two states with 66,000 continued claims every week of 1,000,000 covered persons, a rate of 6.60
 * %; Indiana reports every week, two weeks of Ohio never come.
 */
class MissingWeekTest {
  private static final Pack PACK = Replayed.pack("us-states");
  private static final LocalDate FIRST = LocalDate.parse("2022-01-01");
  private static final int GAP = 70;
  private static final String RULE = "extended-benefits-option";

  /** Weeks of a state; null: none is reported, below 0: not given. */
  private static void weeks(
      StringBuilder claims, StringBuilder bases, String state, int weeks, IntFunction<Long> of) {
    for (int week = 0; week < weeks; week++) {
      LocalDate end = FIRST.plusWeeks(week);
      String known = end.plusDays(7) + "T12:00:00Z";
      bases.append(state).append(",covered_employment,").append(end).append(",1000000,");
      bases.append(known).append('\n');
      if (of.apply(week) != null) {
        claims.append(state).append(week).append(",,,CONTINUED,").append(of.apply(week));
        claims.append(',').append(state).append(',').append(end).append(",7,").append(known);
        claims.append('\n');
      }
    }
  }

  private static Replayed replay(int weeks, IntFunction<Long> indiana, IntFunction<Long> ohio)
      throws IOException {
    return replay(weeks, indiana, ohio, "");
  }

  private static Replayed replay(
      int weeks, IntFunction<Long> indiana, IntFunction<Long> ohio, String more)
      throws IOException {
    StringBuilder claims =
        new StringBuilder(
            "claim_id,revision,status,kind,persons,region,reference_date,period_days,reported_at\n");
    StringBuilder bases = new StringBuilder("region,measure,period_start,value,reported_at\n");
    weeks(claims, bases, "IN", weeks, indiana);
    weeks(claims, bases, "OH", weeks, ohio);
    claims.append(more);
    Map<String, String> files = Map.of("claims", claims.toString(), "bases", bases.toString());
    return Replayed.of(PACK, files, null);
  }

  private static Long gap(int week) {
    return week == GAP || week == GAP + 1 ? null : Long.valueOf(66_000);
  }

  @Test
  void weeksThatWereNotReportedLeaveTheRateAndThePeriodAsTheyAre() throws IOException {
    Replayed both = replay(110, week -> 66_000L, MissingWeekTest::gap);
    assertThat(both.story(RULE, "OH")).isEqualTo(both.story(RULE, "IN")).hasSize(1);
    String missing = FIRST.plusWeeks(GAP).toString();
    String after = FIRST.plusWeeks(GAP + 2).toString();
    String whole = FIRST.plusWeeks(GAP + 14).toString();
    assertThat(both.values("claims.insured_rate", "OH", "13w", missing, after, whole))
        .containsExactly(
            "6.6 [incomplete, missing:OH, reported:12/13]",
            "6.6 [incomplete, missing:OH, reported:11/13]",
            "6.6");
    assertThat(both.values("claims.continued", "OH", "1w", missing))
        .containsExactly("null [incomplete, missing:OH]");
  }

  @Test
  void aReportedFallEndsThePeriodOnTheDayOnWhichItEndsWhereNothingIsMissing() throws IOException {
    int fall = GAP + 20;
    Replayed both =
        replay(
            110,
            week -> week < fall ? 66_000L : 40_000L,
            week -> week < fall ? gap(week) : Long.valueOf(40_000));
    assertThat(both.story(RULE, "OH")).isEqualTo(both.story(RULE, "IN")).hasSize(2);
    var ends = both.messages(RULE, "OH").get(1).getEffective();
    assertThat(ends).isEqualTo(both.messages(RULE, "IN").get(1).getEffective());
    assertThat(ends.getEnd()).isNotNull();
  }

  @Test
  void aZeroThatIsReportedCountsAsOne() throws IOException {
    Replayed both =
        replay(110, week -> 66_000L, week -> week == GAP || week == GAP + 1 ? 0L : 66_000L);
    String zero = FIRST.plusWeeks(GAP + 1).toString();
    assertThat(both.values("claims.insured_rate", "OH", "13w", zero)).containsExactly("5.58");
    assertThat(both.story(RULE, "OH")).hasSizeGreaterThan(1);
  }

  /** A typing error of a digit opens a period; the count is withdrawn and not given again. */
  @Test
  void aMistypedCountThatIsWithdrawnCancelsThoughItsWeekIsThenUnreported() throws IOException {
    String end = FIRST.plusWeeks(40).toString();
    String withdrawn =
        "OH40,2,WITHDRAWN,CONTINUED,660000,OH,"
            + end
            + ",7,"
            + FIRST.plusWeeks(42)
            + "T12:00:00Z\n";
    Replayed both = replay(60, week -> 40_000L, week -> week == 40 ? 660_000L : 40_000L, withdrawn);
    assertThat(both.story(RULE, "OH")).hasSize(2);
    assertThat(both.story(RULE, "OH").get(0)).contains("ALERT");
    assertThat(both.story(RULE, "OH").get(1)).contains("CANCEL");
    assertThat(both.story(RULE, "IN")).isEmpty();
  }
}
