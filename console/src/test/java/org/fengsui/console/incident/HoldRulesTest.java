package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesTest {
  private static final Instant T = Instant.parse("2026-03-22T04:00:00Z");
  private static final String COUNTY = "640104";

  private final HoldRules rules = new HoldRules(Ningxia.PLACE);

  @ParameterizedTest
  @CsvSource({
    // region of the open warning, its level, level of the notice, held
    "640000, RED, RED, true",
    "640000, RED, YELLOW, true",
    "640100, ORANGE, ORANGE, true",
    "640100, YELLOW, ORANGE, false",
    "640104, RED, YELLOW, false",
    "640200, RED, YELLOW, false",
    "640105, RED, YELLOW, false"
  })
  void aWarningOfTheSameRuleAroundHoldsOneThatIsNotGraver(
      String region, WarningLevel by, WarningLevel of, boolean held) {
    Episode open = episode("other", "i2", "layoff-area", region, "", by);
    NoticeSubject about = new NoticeSubject("a", "i1", "layoff-area", COUNTY, "", of);
    assertThat(rules.reason(about, List.of(open), List.of(), T).isPresent()).isEqualTo(held);
  }

  @Test
  void aWarningOfAnotherRuleAroundHoldsNothing() {
    Episode open = episode("other", "i2", "claims", "640000", "", WarningLevel.RED);
    NoticeSubject about =
        new NoticeSubject("a", "i1", "layoff-area", COUNTY, "", WarningLevel.YELLOW);
    assertThat(rules.reason(about, List.of(open), List.of(), T)).isEmpty();
  }

  @Test
  void aWarningAroundHoldsNoWarningOfAnEmployer() {
    Episode open = episode("other", "i2", "layoff-employer", "640000", "", WarningLevel.RED);
    NoticeSubject about =
        new NoticeSubject("a", "i1", "layoff-employer", COUNTY, "E", WarningLevel.YELLOW);
    assertThat(rules.reason(about, List.of(open), List.of(), T)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "i1, RED, ORANGE, true",
    "i1, RED, RED, false",
    "i1, ORANGE, YELLOW, false",
    "i2, RED, ORANGE, false"
  })
  void redHoldsLowerOnesOfTheSameIncident(
      String incident, WarningLevel by, WarningLevel of, boolean held) {
    Episode open = episode("other", incident, "claims", COUNTY, "E", by);
    NoticeSubject about = new NoticeSubject("a", "i1", "layoff-area", COUNTY, "", of);
    assertThat(rules.reason(about, List.of(open), List.of(), T).isPresent()).isEqualTo(held);
  }

  @Test
  void anEpisodeDoesNotHoldItself() {
    Episode open = episode("a", "i1", "layoff-area", COUNTY, "", WarningLevel.RED);
    NoticeSubject about =
        new NoticeSubject("a", "i1", "layoff-area", COUNTY, "", WarningLevel.YELLOW);
    assertThat(rules.reason(about, List.of(open), List.of(), T)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // rule, region, level of the silence, level of the notice, held
    "'', '', , RED, true",
    "layoff-area, '', , RED, true",
    "claims, '', , RED, false",
    "'', 640100, , YELLOW, true",
    "'', 640200, , YELLOW, false",
    "'', 640104, YELLOW, YELLOW, true",
    "'', 640104, YELLOW, BLUE, true",
    "'', 640104, YELLOW, ORANGE, false"
  })
  void aSilenceHoldsWhatItMatchesUpToItsLevel(
      String rule, String region, WarningLevel upTo, WarningLevel level, boolean held) {
    Silence s = silence(rule, region, upTo, T.minusSeconds(1), T.plusSeconds(1), null);
    NoticeSubject about = new NoticeSubject("a", "i1", "layoff-area", COUNTY, "", level);
    assertThat(rules.reason(about, List.of(), List.of(s), T).isPresent()).isEqualTo(held);
  }

  @Test
  void aSilenceHoldsFromItsStartUntilBeforeItsEnd() {
    Silence s = silence("", "", null, T, T.plusSeconds(10), null);
    assertThat(s.holdsAt(T.minusMillis(1))).isFalse();
    assertThat(s.holdsAt(T)).isTrue();
    assertThat(s.holdsAt(T.plusSeconds(10).minusMillis(1))).isTrue();
    assertThat(s.holdsAt(T.plusSeconds(10))).isFalse();
  }

  @Test
  void aSilenceThatSomebodyEndedHoldsNothing() {
    assertThat(silence("", "", null, T, T.plusSeconds(10), "li").holdsAt(T)).isFalse();
  }

  private static Silence silence(
      String rule, String region, WarningLevel level, Instant from, Instant to, String endedBy) {
    return new Silence(1, "li", "drill", T, from, to, rule, region, level, endedBy);
  }

  private static Episode episode(
      String alert,
      String incident,
      String rule,
      String region,
      String employer,
      WarningLevel level) {
    return new Episode(
        alert,
        incident,
        rule,
        "county",
        region,
        region,
        region,
        employer,
        level,
        EpisodeState.OPEN,
        LocalDate.of(2026, 3, 22),
        1,
        T);
  }
}
