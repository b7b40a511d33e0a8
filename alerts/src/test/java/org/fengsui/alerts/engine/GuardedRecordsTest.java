package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records a rule is judged by: those that can change its level, and no others. */
final class GuardedRecordsTest {
  private static final String BLUE = "enter: layoffs.persons >= 20";
  private static final String ORANGE = "enter: layoffs.persons >= 200";

  private static BaseFact base(long value) {
    return new BaseFact("covered_employment", KeyEngineHarness.day("2026-01-01"), value, 1);
  }

  private static GuardedKey plain() {
    return GuardedKey.county(BLUE, ORANGE, "");
  }

  /** A condition that implies one with a comparison upwards or downwards. */
  private static String above(String enter) {
    return enter.contains("<") ? "enter: layoffs.persons <= 1" : ORANGE;
  }

  @ParameterizedTest
  @CsvSource({">=, 19, 1", ">, 20, 1"})
  void nothingIsJudgedBeforeAThresholdIsMet(String sign, long most, long more) {
    GuardedKey key = GuardedKey.county("enter: layoffs.persons " + sign + " 20", ORANGE, "");
    assertThat(key.add("2026-03-02", 5)).isZero();
    assertThat(key.add("2026-03-02", most - 5)).isZero();
    assertThat(key.story()).isEmpty();
    assertThat(key.add("2026-03-02", more)).isOne();
    assertThat(key.story()).containsExactly("ALERT BLUE");
  }

  @Test
  void aConditionOfOnePeriodIsMetAtOnceAndGuardedAlike() {
    GuardedKey key = GuardedKey.county(BLUE + "\n    for: 1", ORANGE, "");
    assertThat(key.add("2026-03-02", 5)).isZero();
    assertThat(key.add("2026-03-02", 5)).isZero();
    assertThat(key.add("2026-03-02", 10)).isOne();
    assertThat(key.story()).containsExactly("ALERT BLUE");
  }

  @Test
  void anEpisodeAtItsLevelIsNotJudgedBelowTheNext() {
    GuardedKey key = plain();
    key.add("2026-03-02", 25);
    assertThat(key.add("2026-03-02", 5)).isZero();
    assertThat(key.add("2026-03-03", 169)).isZero();
    assertThat(key.add("2026-03-03", 1)).isOne();
    assertThat(key.story()).containsExactly("ALERT BLUE", "UPDATE ORANGE");
  }

  @Test
  void atTheHighestLevelADoublingIsJudgedAndNothingLess() {
    GuardedKey key = plain();
    key.add("2026-03-02", 200);
    assertThat(key.add("2026-03-02", 199)).isZero();
    assertThat(key.add("2026-03-02", 1)).isOne();
    assertThat(key.story()).containsExactly("ALERT ORANGE", "UPDATE ORANGE");
  }

  @Test
  void afterItsEndARuleIsGuardedAgain() {
    GuardedKey key = plain();
    key.add("2026-03-02", 25);
    key.pass("2026-06-01");
    assertThat(key.story()).containsExactly("ALERT BLUE", "RESOLVE null");
    assertThat(key.add("2026-06-01", 19)).isZero();
    assertThat(key.add("2026-06-01", 1)).isOne();
    assertThat(key.story()).hasSize(3);
  }

  @Test
  void anEpisodeThatIsBeingLeftIsJudged() {
    GuardedKey key = GuardedKey.county(BLUE, ORANGE, "keep: 20d");
    key.add("2026-03-02", 25);
    key.pass("2026-04-05");
    assertThat(key.add("2026-04-05", 1)).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          enter: layoffs.persons >= 20|for: 2|
          enter: layoffs.persons >= 20|exit: layoffs.persons < 10|
          enter: layoffs.persons >= 20||flapping_limit: 3
          enter: layoffs.persons >= 20||start_after: 15d
          enter: layoffs.persons <= 4||
          """)
  void aRuleThatNoBoundDecidesIsJudgedAtEveryRecord(String enter, String level, String rule) {
    String blue = enter + (level == null ? "" : "\n    " + level);
    GuardedKey key = GuardedKey.county(blue, above(enter), rule == null ? "" : rule);
    assertThat(key.add("2026-03-02", 5)).isOne();
    assertThat(key.add("2026-03-02", 5)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"<= 5, 1", ">= 0, 1", "> 0, 0"})
  void aRecordOfAnotherSeriesOpensARuleThatHoldsWithoutRecords(String condition, long judged) {
    String enter = "enter: layoffs.persons " + condition;
    GuardedKey key = GuardedKey.county(enter, above(enter), "");
    int day = KeyEngineHarness.day("2026-03-02");
    Amount claim = new Amount("claims.initial", "", day, 1, 1, true);
    assertThat(key.add("2026-03-02", FactKind.CLAIM, false, claim)).isEqualTo(judged);
    assertThat(key.story()).hasSize((int) judged);
  }

  @Test
  void aCorrectionIsJudgedAndSoIsAnAmountThatFallsWithoutOne() {
    GuardedKey key = plain();
    key.add("2026-03-02", 9);
    Amount nothing = GuardedKey.persons("2026-03-02", 0);
    Amount less = GuardedKey.persons("2026-03-02", -1);
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, nothing)).isZero();
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, true, nothing)).isOne();
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, less)).isOne();
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, nothing, less)).isOne();
  }

  @Test
  void aReportThatTakesBackIsJudgedAndOneThatAddsIsNot() {
    GuardedKey key = GuardedKey.employer(BLUE, ORANGE);
    ReportFact report = KeyEngineHarness.report("R", "2026-03-02", 5, 100, "2026-03-02");
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, report)).isZero();
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, report.negated())).isOne();
  }

  @Test
  void anotherDenominatorIsJudged() {
    GuardedKey key = GuardedKey.county("enter: layoffs.rate >= 10", ORANGE, "");
    assertThat(key.add("2026-03-02", 9)).isZero();
    assertThat(key.add("2026-03-02", FactKind.BASE, false, base(100))).isOne();
    assertThat(key.add("2026-03-02", 1)).isOne();
    assertThat(key.story()).containsExactly("ALERT BLUE");
  }

  @Test
  void theMainIndicatorIsLookedAtFirst() {
    String nested = "{any: [layoffs.rate >= 10, layoffs.enterprises >= 9]}";
    String all = "enter: {all: [%s, layoffs.rate >= 10, layoffs.persons >= %d]}";
    String blue = all.formatted(nested, 20);
    GuardedKey several = GuardedKey.county(blue, all.formatted(nested, 200), "");
    GuardedKey one = plain();
    for (GuardedKey key : List.of(several, one)) {
      key.add("2026-03-02", FactKind.BASE, false, base(10));
      key.add("2026-03-02", 5);
      assertThat(key.add("2026-03-02", 5)).isZero();
    }
    assertThat(several.reads()).isEqualTo(one.reads());
  }

  @Test
  void aRowOfTheRegisterIsJudged() {
    GuardedKey key = GuardedKey.employer(BLUE, ORANGE);
    ReportFact report = KeyEngineHarness.report("R", "2026-03-02", 5, 100, "2026-03-02");
    assertThat(key.add("2026-03-02", FactKind.LAYOFF, false, report)).isZero();
    int day = KeyEngineHarness.day("2026-03-01");
    RegisterFact row =
        new RegisterFact("甲", "640104", "C13", 100, -1, "ACTIVE", null, false, day, "payroll", 1);
    assertThat(key.add("2026-03-02", FactKind.REGISTER, false, row)).isOne();
  }

  @Test
  void outsideOfItsDaysARuleIsJudged() {
    GuardedKey key = GuardedKey.county(BLUE, ORANGE, "active: {to: 2026-03-02}");
    assertThat(key.add("2026-03-02", 5)).isZero();
    assertThat(key.add("2026-03-03", 5)).isOne();
  }
}
