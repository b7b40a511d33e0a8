package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.alerts.episodes.Walk.level;
import static org.fengsui.schemas.WarningLevel.BLUE;

import org.fengsui.alerts.rules.Lifecycle;
import org.junit.jupiter.api.Test;

/** Start and end of a legal effect, at the lowest level and day by day. */
final class LegalEffectSpanTest {
  private static final int START_AFTER = 15;
  private static final int END_AFTER = 21;
  private static final int LEAST = 30;
  private static final int COOLDOWN = 10;

  private static Walk walk(int periods) {
    Lifecycle life = new Lifecycle(0, START_AFTER, END_AFTER, LEAST, COOLDOWN, 0, 0);
    return new Walk(life, false, level(BLUE, 20, null, periods));
  }

  private static int start(Walk walk) {
    return walk.episode.effectStart - Walk.FIRST;
  }

  private static int end(Walk walk) {
    return walk.episode.effectEnd - Walk.FIRST;
  }

  @Test
  void theEffectStartsAfterThePeriodThatTurnedOnAndHasNoEndWhileItIsOn() {
    Walk walk = walk(1).day(0, 20).day(7, 20);
    assertThat(walk.story).containsExactly("0 ALERT BLUE");
    assertThat(start(walk)).isEqualTo(START_AFTER);
    assertThat(walk.episode.effectEnd).isEqualTo(Episode.NO_DAY);
    assertThat(walk.wake(7)).isEqualTo(-1);
  }

  @Test
  void theEndIsCountedFromTheFirstPeriodThatIsOffAndStaysWhateverFollows() {
    Walk walk = walk(1).day(0, 20).day(50, 0);
    assertThat(end(walk)).isEqualTo(50 + END_AFTER);
    assertThat(end(walk.day(57, 0))).isEqualTo(50 + END_AFTER);
    assertThat(end(walk.day(64, 20))).isEqualTo(50 + END_AFTER);
  }

  @Test
  void theEffectHasALeastLengthBothOfItsDaysCounted() {
    Walk walk = walk(1).day(0, 20).day(7, 0);
    assertThat(end(walk)).isEqualTo(START_AFTER + LEAST - 1);
  }

  @Test
  void theLastDayBelongsToTheEffect() {
    Walk walk = walk(1).day(0, 20).day(7, 0);
    int last = end(walk);
    assertThat(walk.wake(7)).isEqualTo(last + 1);
    assertThat(walk.day(last, 0).story).containsExactly("0 ALERT BLUE");
    assertThat(walk.day(last + 1, 0).story).last().isEqualTo((last + 1) + " RESOLVE -");
  }

  @Test
  void aWaitingEpisodeIsKeptAndOneThatStopsWaitingLeavesNothing() {
    Walk walk = walk(2).day(0, 20);
    assertThat(walk.episode.phase()).isEqualTo(Episode.Phase.PENDING);
    assertThat(walk.day(7, 0).episode).isNull();
    walk.day(14, 20).day(21, 20);
    assertThat(walk.story).containsExactly("21 ALERT BLUE");
    assertThat(start(walk)).isEqualTo(21 + START_AFTER);
  }

  @Test
  void noEffectStartsAgainBeforeTheCooldownIsOver() {
    Walk walk = walk(1).day(0, 20).day(7, 0);
    int last = end(walk);
    walk.day(last + 1, 0);
    int earliest = last + COOLDOWN + 1 - START_AFTER;
    assertThat(walk.day(earliest - 1, 20).story).hasSize(2);
    assertThat(walk.day(earliest, 20).story).last().isEqualTo(earliest + " ALERT BLUE");
    assertThat(start(walk)).isEqualTo(last + COOLDOWN + 1);
  }
}
