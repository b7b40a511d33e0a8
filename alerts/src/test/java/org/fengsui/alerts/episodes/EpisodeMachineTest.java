package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.alerts.episodes.Walk.level;
import static org.fengsui.schemas.WarningLevel.BLUE;
import static org.fengsui.schemas.WarningLevel.ORANGE;
import static org.fengsui.schemas.WarningLevel.RED;
import static org.fengsui.schemas.WarningLevel.YELLOW;

import org.fengsui.alerts.episodes.Episode.Phase;
import org.fengsui.alerts.rules.Lifecycle;
import org.junit.jupiter.api.Test;

/** The life of an episode, section 5 of docs/semantics.md, one rule of it a test. */
final class EpisodeMachineTest {
  private static Walk four(int keep) {
    return new Walk(
        Lifecycle.keeping(keep),
        true,
        level(BLUE, 20),
        level(YELLOW, 100),
        level(ORANGE, 200),
        level(RED, 600));
  }

  private static Lifecycle flapping(int keep, int limit) {
    return new Lifecycle(keep, -1, 0, 0, 0, limit, 0);
  }

  @Test
  void nothingIsKeptWhileNoConditionHolds() {
    Walk walk = four(7).day(0, 19);
    assertThat(walk.episode).isNull();
    assertThat(walk.story).isEmpty();
    assertThat(walk.wake(0)).isEqualTo(-1);
  }

  @Test
  void theFirstMessageNamesTheHighestLevelThatHolds() {
    Walk walk = four(7).day(0, 250);
    assertThat(walk.story).containsExactly("0 ALERT ORANGE");
    assertThat(walk.events.get(0).previous()).isNull();
    assertThat(walk.events.get(0).sequence()).isEqualTo(1);
    assertThat(walk.events.get(0).onset()).isEqualTo(Walk.FIRST);
  }

  @Test
  void itGoesUpAtOnceAndSaysFromWhere() {
    Walk walk = four(7).day(0, 20).day(0, 600);
    assertThat(walk.story).containsExactly("0 ALERT BLUE", "0 UPDATE RED");
    assertThat(walk.events.get(1).previous()).isEqualTo(BLUE);
    assertThat(walk.events.get(1).sequence()).isEqualTo(2);
  }

  @Test
  void aValueThatMovesWithinALevelIsNoMessage() {
    assertThat(four(7).day(0, 20).day(1, 99).day(2, 21).story).containsExactly("0 ALERT BLUE");
  }

  @Test
  void itComesDownOnlyWhenKeepIsOverCountedFromTheExit() {
    Walk walk = four(7).day(0, 250).morning(3, 30).morning(9, 30);
    assertThat(walk.story).hasSize(1);
    assertThat(walk.wake(9)).isEqualTo(10);
    assertThat(walk.morning(10, 30).story).containsExactly("0 ALERT ORANGE", "10 UPDATE BLUE");
  }

  @Test
  void aLevelLeftLaterThanTheOneAboveItStandsUntilItsOwnKeepIsOver() {
    Walk walk = four(7).day(0, 700).morning(1, 250).morning(4, 0).morning(8, 0);
    assertThat(walk.story).containsExactly("0 ALERT RED", "8 UPDATE ORANGE");
    assertThat(walk.wake(8)).isEqualTo(11);
    assertThat(walk.morning(11, 0).story).last().isEqualTo("11 RESOLVE -");
  }

  @Test
  void aReturnWithinKeepStartsKeepAnew() {
    Walk walk = four(7).day(0, 30).morning(2, 0).day(5, 30).morning(6, 0).morning(9, 0);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    assertThat(walk.wake(9)).isEqualTo(13);
  }

  @Test
  void withoutKeepItResolvesWithTheExit() {
    Walk walk = four(0).day(0, 30).day(1, 3);
    assertThat(walk.story).containsExactly("0 ALERT BLUE", "1 RESOLVE -");
    assertThat(walk.events.get(1).previous()).isEqualTo(BLUE);
    assertThat(walk.episode.endedAt()).isEqualTo(Walk.noon(1).millis());
  }

  @Test
  void betweenEnterAndExitALevelIsHeld() {
    Walk walk = new Walk(Lifecycle.keeping(7), true, level(BLUE, 20, 10.0, 0));
    walk.day(0, 20).day(1, 10).day(30, 10);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    assertThat(walk.wake(30)).isEqualTo(-1);
  }

  @Test
  void anExitThatCeasesWhileTheLevelIsKeptWasNone() {
    Walk walk = new Walk(Lifecycle.keeping(7), true, level(BLUE, 20, 10.0, 0));
    walk.day(0, 20).day(1, 9).day(3, 15).day(20, 15);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    walk.day(21, 9).day(28, 15);
    assertThat(walk.story).last().isEqualTo("28 RESOLVE -");
  }

  @Test
  void forCountsConsecutiveDaysAlsoThoseOnWhichNothingWasReported() {
    Walk walk = new Walk(Lifecycle.keeping(0), true, level(BLUE, 20, null, 3));
    assertThat(walk.day(0, 20).episode.phase()).isEqualTo(Phase.PENDING);
    assertThat(walk.wake(0)).isEqualTo(1);
    assertThat(walk.day(2, 20).story).containsExactly("2 ALERT BLUE");
    assertThat(walk.episode.onset()).isEqualTo(Walk.FIRST);
  }

  @Test
  void aHigherLevelThatWaitsWakesTheMachineOnTheDayItIsDue() {
    Walk walk = new Walk(Lifecycle.keeping(7), true, level(BLUE, 20), level(YELLOW, 20, null, 4));
    walk.day(0, 30);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    assertThat(walk.wake(0)).isEqualTo(3);
    assertThat(walk.morning(3, 30).story).last().isEqualTo("3 UPDATE YELLOW");
    assertThat(walk.wake(3)).isEqualTo(-1);
  }

  @Test
  void aPeriodJudgedAgainIsCountedOnce() {
    Walk walk = new Walk(Lifecycle.keeping(0), false, level(BLUE, 20, null, 2));
    assertThat(walk.day(0, 20).day(0, 25).day(0, 30).story).isEmpty();
    assertThat(walk.day(1, 20).story).containsExactly("1 ALERT BLUE");
  }

  @Test
  void aPendingEpisodeThatStopsWaitingLeavesNothing() {
    Walk walk = new Walk(Lifecycle.keeping(0), false, level(BLUE, 20, null, 2));
    assertThat(walk.day(0, 20).day(1, 0).episode).isNull();
    assertThat(walk.day(2, 20).day(3, 20).story).containsExactly("3 ALERT BLUE");
  }

  @Test
  void aMonthThatIsMissingNeitherCountsInTheRowNorBreaksIt() {
    Walk walk = new Walk(Lifecycle.keeping(31), false, level(BLUE, 20, null, 2));
    assertThat(walk.day(30, 20).unreported(60).story).isEmpty();
    assertThat(walk.day(91, 20).story).containsExactly("91 ALERT BLUE");
    Walk unknown = new Walk(Lifecycle.keeping(31), false, level(BLUE, 20, null, 2));
    assertThat(unknown.day(30, 20).day(60, Double.NaN).story).isEmpty();
    assertThat(unknown.day(91, 20).story).containsExactly("91 ALERT BLUE");
  }

  @Test
  void eachLevelHasItsOwnRow() {
    Walk walk =
        new Walk(Lifecycle.keeping(0), false, level(BLUE, 20, null, 1), level(YELLOW, 20, null, 2));
    assertThat(walk.day(0, 20).day(1, 20).story).containsExactly("0 ALERT BLUE", "1 UPDATE YELLOW");
  }

  @Test
  void onlyTheTopLevelUpdatesAtADoubling() {
    assertThat(four(7).day(0, 20).day(1, 80).story).containsExactly("0 ALERT BLUE");
    assertThat(four(7).day(0, 600).day(1, 1199).day(2, 1200).day(3, 2399).day(4, 2400).story)
        .containsExactly("0 ALERT RED", "2 UPDATE RED grown", "4 UPDATE RED grown");
  }

  @Test
  void pastTheFlappingLimitLevelsOnlyRise() {
    Walk walk =
        new Walk(flapping(0, 3), true, level(BLUE, 20), level(YELLOW, 100), level(ORANGE, 200));
    walk.day(0, 20).day(1, 100).day(2, 20).day(3, 200).day(4, 20).day(5, 0);
    assertThat(walk.story)
        .containsExactly("0 ALERT BLUE", "1 UPDATE YELLOW", "2 UPDATE BLUE", "3 UPDATE ORANGE");
    assertThat(walk.wake(5)).isEqualTo(30);
    assertThat(walk.morning(30, 0).story).hasSize(4);
    assertThat(walk.wake(30)).isEqualTo(31);
    assertThat(walk.morning(31, 0).story).last().isEqualTo("31 RESOLVE -");
  }

  @Test
  void aCorrectionLowersAtOnceEvenWithinKeepAndPastTheFlappingLimit() {
    Walk walk = new Walk(flapping(7, 1), true, level(BLUE, 20), level(YELLOW, 100));
    walk.day(0, 150).correct(2, 30, 30, 30);
    assertThat(walk.story).containsExactly("0 ALERT YELLOW", "2 UPDATE BLUE corrected");
  }

  @Test
  void aCorrectionThatLeavesNothingOfTheGroundCancels() {
    Walk walk = four(7).day(0, 30).correct(2, 19, 19, 0);
    assertThat(walk.story).containsExactly("0 ALERT BLUE", "2 CANCEL -");
    assertThat(walk.episode.phase()).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void aCorrectionThatEndsTheEpisodeButNotItsGroundResolves() {
    Walk walk = four(0).day(0, 30).day(1, 30).correct(1, 30, 0);
    assertThat(walk.story).containsExactly("0 ALERT BLUE", "1 RESOLVE - corrected");
  }

  @Test
  void aCorrectionOfAPendingEpisodeIsSilent() {
    Walk walk = new Walk(Lifecycle.keeping(0), false, level(BLUE, 20, null, 2));
    assertThat(walk.day(0, 20).correct(0, 5).episode).isNull();
    assertThat(walk.story).isEmpty();
  }

  @Test
  void whatACorrectionShowsToBeOverAndWasNeverSentIsNotSent() {
    Walk walk = four(7).day(0, 30).correct(2, 30, 700, 30);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    assertThat(walk.correct(2, 30, 700, 700).story).last().isEqualTo("2 UPDATE RED");
  }

  @Test
  void aResolvedEpisodeIsCancelledButNeverReopenedByACorrection() {
    Walk walk = four(0).day(0, 30).day(1, 0);
    assertThat(walk.correct(5, 30, 0).story).hasSize(2);
    assertThat(walk.correct(6, 0, 0).story)
        .containsExactly("0 ALERT BLUE", "1 RESOLVE -", "6 CANCEL -");
    assertThat(walk.events.get(2).sequence()).isEqualTo(3);
  }

  @Test
  void theSameOnsetGoesOnCountingAndAnotherStartsAtOne() {
    Walk walk = four(0).day(0, 30).day(0, 0).day(0, 40);
    assertThat(walk.events).extracting(EpisodeEvent::sequence).containsExactly(1, 2, 3);
    walk.day(1, 0).day(2, 40);
    assertThat(walk.events).extracting(EpisodeEvent::sequence).containsExactly(1, 2, 3, 4, 1);
  }

  @Test
  void aWithdrawnRuleResolvesWhatFiresAndForgetsWhatWaits() {
    assertThat(four(7).day(0, 30).withdraw(1).story)
        .containsExactly("0 ALERT BLUE", "1 RESOLVE - rule-withdrawn");
    Walk waiting = new Walk(Lifecycle.keeping(0), false, level(BLUE, 20, null, 2));
    assertThat(waiting.day(0, 20).withdraw(1).episode).isNull();
  }

  @Test
  void anUnknownValueEntersNothingAndLeavesNothing() {
    assertThat(four(0).day(0, Double.NaN).story).isEmpty();
    assertThat(four(0).day(0, 30).day(1, Double.NaN).story).containsExactly("0 ALERT BLUE");
    assertThat(four(0).day(0, 30).unreported(1).story).containsExactly("0 ALERT BLUE");
    Walk own = new Walk(Lifecycle.keeping(0), true, level(BLUE, 20, 10.0, 0));
    assertThat(own.day(0, 30).day(1, Double.NaN).story).hasSize(1);
  }

  @Test
  void aCancelAfterTheEndNamesTheLevelThatStoodLast() {
    Walk walk = four(0).day(0, 250).day(1, 0).correct(6, 0, 0);
    assertThat(walk.story).last().isEqualTo("6 CANCEL -");
    assertThat(walk.events.get(2).previous()).isEqualTo(ORANGE);
  }

  @Test
  void theLongestMonthKeepsTheRow() {
    Walk walk = new Walk(Lifecycle.keeping(31), false, level(BLUE, 20, null, 2));
    assertThat(walk.day(60, 20).day(91, 20).story).containsExactly("91 ALERT BLUE");
  }

  @Test
  void aValueThatRisesFromZeroHasNotDoubled() {
    Walk walk = new Walk(Lifecycle.keeping(7), true, level(BLUE, 0));
    assertThat(walk.day(0, 0).day(1, 5).day(2, 10).story).containsExactly("0 ALERT BLUE");
  }

  @Test
  void aLevelThatStandsOrWhoseConditionDoesNotHoldWakesNobody() {
    Walk again = new Walk(Lifecycle.keeping(7), true, level(BLUE, 20, 10.0, 3));
    again.day(0, 20).day(1, 20).day(2, 20).day(3, 15).day(4, 25);
    assertThat(again.story).containsExactly("2 ALERT BLUE");
    assertThat(again.wake(4)).isEqualTo(-1);
    Walk above = new Walk(Lifecycle.keeping(7), true, level(BLUE, 20), level(RED, 99, null, 3));
    assertThat(above.day(0, 30).wake(0)).isEqualTo(-1);
  }
}
