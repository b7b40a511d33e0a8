package org.fengsui.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengsui.backtest.scenario.Truth;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
  private static final AreaTree AREAS =
      new AreaTree(
          List.of(
              new Area("64", null, "region", "区", "R"),
              new Area("6401", "64", "prefecture", "市", "P"),
              new Area("640104", "6401", "county", "县", "C"),
              new Area("640105", "6401", "county", "县二", "D")));
  private static final Instant YEAR = Instant.parse("2024-12-31T16:00:00Z");
  private static final Truth STAGED =
      truth("S1", List.of("E1"), "640104", List.of("layoff-employer"));
  private static final Truth STAGGERED = truth("S2", List.of("E2"), "640105", List.of());

  @Test
  void aWarningOfAnExpectedRuleAtTheEmployerFindsTheShockWithLagAndLead() {
    Scoreboard board = score(alert("a", "layoff-employer", "employer", "E1", "2025-03-11T16:00Z"));
    Verdict verdict = board.verdicts().get(0);
    assertThat(verdict.outcome()).isEqualTo("FOUND");
    assertThat(verdict.lagDays()).isCloseTo(2, within(1e-9));
    assertThat(verdict.leadDays()).isCloseTo(19, within(1e-9));
    assertThat(board.falseAlarms()).isEmpty();
    assertThat(board.missed()).isEmpty();
  }

  @Test
  void aShockThatOnlyDetectorsFindIsNotMissed() {
    Scoreboard board = score();
    assertThat(board.verdicts())
        .extracting(Verdict::outcome)
        .containsExactly("MISSED", "DETECTOR-ONLY");
    assertThat(board.missed()).hasSize(1);
  }

  @Test
  void aWarningAboutAnotherEmployerIsAFalseAlarm() {
    Scoreboard board = score(alert("a", "layoff-employer", "employer", "E9", "2025-03-12T00:00Z"));
    assertThat(board.falseAlarms()).isEqualTo(Map.of("layoff-employer", 1));
  }

  @Test
  void aWarningBeforeTheShockCouldBeKnownIsAFalseAlarm() {
    Scoreboard board = score(alert("a", "layoff-employer", "employer", "E1", "2025-03-09T00:00Z"));
    assertThat(board.falseAlarms()).isEqualTo(Map.of("layoff-employer", 1));
    assertThat(board.verdicts().get(0).found()).isFalse();
  }

  @Test
  void aWarningOfAnotherRuleInTheShocksAreaIsAnEcho() {
    Scoreboard board =
        score(
            alert("a", "layoff-area", "county", "640104", "2025-03-12T00:00Z"),
            alert("b", "layoff-area", "prefecture", "6401", "2025-03-12T00:00Z"));
    assertThat(board.verdicts()).extracting(Verdict::echoes).containsExactly(2, 1);
    assertThat(board.falseAlarms()).isEmpty();
  }

  @Test
  void aWarningLongAfterTheShockIsAFalseAlarm() {
    Scoreboard board = score(alert("a", "layoff-area", "county", "640104", "2025-09-12T00:00Z"));
    assertThat(board.falseAlarms()).isEqualTo(Map.of("layoff-area", 1));
  }

  @Test
  void warningsOfTheHistoryAreNotJudged() {
    Scoreboard board = score(alert("a", "layoff-area", "county", "640104", "2024-06-01T00:00Z"));
    assertThat(board.episodes()).isZero();
  }

  @Test
  void aShockWhoseWarningsAreAllCancelledSaysSo() {
    EarlyWarning open = alert("a", "layoff-employer", "employer", "E1", "2025-03-12T00:00Z");
    EarlyWarning cancel =
        EarlyWarning.newBuilder(open)
            .setSequence(2)
            .setMsgType(MessageType.CANCEL)
            .setLevel(null)
            .setAsOf(Instant.parse("2025-04-12T00:00:00Z"))
            .build();
    assertThat(score(open, cancel).verdicts().get(0).cancelled()).isTrue();
    assertThat(score(open).verdicts().get(0).cancelled()).isFalse();
  }

  @Test
  void theHighestLevelIsThatOfAllMessages() {
    EarlyWarning open = alert("a", "layoff-employer", "employer", "E1", "2025-03-12T00:00Z");
    EarlyWarning worse =
        EarlyWarning.newBuilder(open)
            .setSequence(2)
            .setMsgType(MessageType.UPDATE)
            .setLevel(WarningLevel.RED)
            .build();
    assertThat(score(open, worse).verdicts().get(0).highest()).isEqualTo("RED");
  }

  @Test
  void theTableHasALineForEachShockAndOneForFalseAlarms() {
    String table =
        ScoreText.table(
            score(alert("a", "layoff-employer", "employer", "E9", "2025-03-12T00:00Z")));
    assertThat(table.lines()).hasSize(5);
    assertThat(table).contains("S1", "MISSED", "DETECTOR-ONLY", "false alarms 1");
  }

  @Test
  void theJsonNamesEveryShockAndEveryFalseAlarm() {
    String json =
        ScoreText.json(
            score(
                alert("a", "layoff-employer", "employer", "E1", "2025-03-11T16:00Z"),
                alert("b", "layoff-area", "county", "64", "2025-12-12T00:00Z")));
    assertThat(json)
        .contains(
            "\"shock_id\":\"S1\"", "\"lag_days\":2.00", "\"false_alarms\":{\"layoff-area\":1}");
  }

  private static Scoreboard score(EarlyWarning... warnings) {
    return Scoreboard.of(List.of(STAGED, STAGGERED), List.of(warnings), AREAS, YEAR);
  }

  private static Truth truth(
      String id, List<String> employers, String area, List<String> expected) {
    return new Truth(
        id,
        "kind",
        area,
        employers,
        null,
        LocalDate.of(2025, 3, 31),
        LocalDate.of(2025, 4, 20),
        Instant.parse("2025-03-09T16:00:00Z"),
        expected);
  }

  private static EarlyWarning alert(String id, String rule, String by, String key, String at) {
    Bilingual text = new Bilingual("字", "text");
    return EarlyWarning.newBuilder()
        .setAlertId(id)
        .setSequence(1)
        .setMsgType(MessageType.ALERT)
        .setStatus(MessageStatus.TEST)
        .setCategory(text)
        .setRuleId(rule)
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(WarningLevel.BLUE)
        .setScope(new Scope(by, key, key))
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(null, null))
        .setObserved(Map.of())
        .setThreshold(Map.of())
        .setOnset(LocalDate.of(2025, 3, 10))
        .setAsOf(java.time.OffsetDateTime.parse(at).toInstant())
        .setEvidence(new Evidence(1L, List.of(), null, null, null, null, List.of()))
        .setTitle(text)
        .setText(text)
        .setCautions(text)
        .setActions(text)
        .setIssuer("演练")
        .build();
  }
}
